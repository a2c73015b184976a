package read

import (
	"fmt"
	"time"

	"standoff/story/grammar"
	"standoff/story/problem"
)

func (p *tables) numberValue(r *row, k *grammar.Key, v any) bool {
	n, ok := number(v)
	_, text := v.(string)
	_, dotted := v.(float64)
	if (text || dotted && k.Takes == grammar.TakesWhole) && p.misspelt(problem.WrongType, r, k) {
		return false
	}
	if text {
		return p.bad(problem.WrongType, r, k.Name, "%s needs a number, without quotes", k.Name)
	}
	if !ok {
		return p.bad(problem.WrongType, r, k.Name, "%s needs a number", k.Name)
	}
	if k.Name == "take" && n == 0 {
		return p.bad(problem.OutOfRange, r, k.Name, "take is 0: to be there at once write at instead of go") || p.atOnce(r)
	}
	if n < k.Min || n > k.Max {
		p.bad(problem.OutOfRange, r, k.Name, "%s", outOf(k, n))
		p.Instead(problem.Short(min(max(n, k.Min), k.Max)))
		return false
	}
	if k.Takes == grammar.TakesWhole && n != float64(int(n)) {
		p.bad(problem.OutOfRange, r, k.Name, "%s is %s: write a whole number", k.Name, problem.Short(n))
		p.Instead(problem.Short(float64(int(n))), problem.Short(float64(int(n)+1)))
		return false
	}
	return true
}

// atOnce notes that people are there who would need no time to go; it is always false.
func (p *tables) atOnce(r *row) bool {
	p.Mend(append(r.Renamed("go", "at"), r.Without("take")...)...)
	return false
}

func outOf(k *grammar.Key, n float64) string {
	said := fmt.Sprintf("%s is %s: write %s to %s", k.Name, problem.Short(n), problem.Short(k.Min), problem.Short(k.Max))
	if k.Unit != "" {
		said += " (" + k.Unit + ")"
	}
	return said
}

func (p *tables) dayValue(r *row, k *grammar.Key, v any) bool {
	all := listed(v)
	_, isList := v.([]any)
	good := len(all) == 1 && !isList || k.Takes == grammar.TakesDays && isList && len(all) == 2
	for _, x := range all {
		t, ok := x.(time.Time)
		good = good && ok && t.Location().String() == "date-local" && t.Year() > 0
	}
	if !good && !isList && p.misspelt(problem.WrongDay, r, k) {
		return false
	}
	if !good {
		if k.Takes == grammar.TakesDays && isList {
			return p.bad(problem.WrongDay, r, k.Name, grammar.WantsDays, k.Name)
		}
		return p.bad(problem.WrongDay, r, k.Name, "%s needs a day such as 2020-01-07, without quotes",
			k.Name)
	}
	if isList && all[1].(time.Time).Before(all[0].(time.Time)) {
		p.bad(problem.WrongDay, r, k.Name,
			"the first day comes after the last: write the earlier one first")
		p.Instead("[" + all[1].(time.Time).Format(time.DateOnly) + ", " + all[0].(time.Time).Format(time.DateOnly) + "]")
		return false
	}
	return true
}

func (p *tables) pairValue(r *row, k *grammar.Key, v any) bool {
	pair := pairOf(v)
	if pair == nil {
		return p.bad(problem.WrongType, r, k.Name, "%s", k.Wants)
	}
	for i, n := range pair {
		if n < k.Min || n > k.Max {
			return p.bad(problem.OutOfRange, r, fmt.Sprintf("%s.%d", k.Name, i),
				"%s holds %s: write %s to %s (metres)",
				k.Name, problem.Short(n), problem.Short(k.Min), problem.Short(k.Max))
		}
	}
	return true
}

func (p *tables) pointsValue(r *row, k *grammar.Key, v any) bool {
	all, _ := v.([]any)
	if len(all) < grammar.LeastPoints || len(all) > grammar.MostPoints {
		return p.bad(problem.WrongType, r, k.Name,
			"points needs %d to %d points: [[0, 0], [20, 0], [0, 20]]",
			grammar.LeastPoints, grammar.MostPoints)
	}
	for i, x := range all {
		at := fmt.Sprintf("%s.%d", k.Name, i)
		pair := pairOf(x)
		if pair == nil {
			return p.bad(problem.WrongType, r, at, "a point needs two numbers, [right, down]")
		}
		if max(pair[0], pair[1]) > k.Max || min(pair[0], pair[1]) < k.Min {
			return p.bad(problem.OutOfRange, r, at, "a point lies within %s metres of the corner",
				problem.Short(k.Max))
		}
	}
	return true
}
