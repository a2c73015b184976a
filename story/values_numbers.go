package story

import (
	"fmt"
	"strconv"
	"time"
)

func (p *reader) numberValue(r *row, k *key, v any) bool {
	n, ok := number(v)
	if _, text := v.(string); text {
		return p.bad(WrongType, r, k.name, "%s wants a number, without quotes", k.name)
	}
	if !ok {
		return p.bad(WrongType, r, k.name, "%s wants a number", k.name)
	}
	if k.name == "take" && n == 0 {
		return p.bad(OutOfRange, r, k.name, "take is 0: to be there at once write at instead of go")
	}
	if n < k.min || n > k.max {
		return p.bad(OutOfRange, r, k.name, "%s", outOf(k, n))
	}
	if k.takes == aWhole && n != float64(int(n)) {
		return p.bad(OutOfRange, r, k.name, "%s is %s: want a whole number", k.name, short(n))
	}
	return true
}

func outOf(k *key, n float64) string {
	said := fmt.Sprintf("%s is %s: want %s to %s", k.name, short(n), short(k.min), short(k.max))
	if k.unit != "" {
		said += " (" + k.unit + ")"
	}
	return said
}

func short(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

const wantsDays = "%s wants a day such as 2020-01-07, " +
	"or the first and the last: [2020-01-05, 2020-01-07]"

func (p *reader) dayValue(r *row, k *key, v any) bool {
	all := listed(v)
	_, isList := v.([]any)
	good := len(all) == 1 && !isList || k.takes == days && isList && len(all) == 2
	for _, x := range all {
		t, ok := x.(time.Time)
		good = good && ok && t.Location().String() == "date-local" && t.Year() > 0
	}
	if !good {
		if k.takes == days && isList {
			return p.bad(WrongDay, r, k.name, wantsDays, k.name)
		}
		return p.bad(WrongDay, r, k.name, "%s wants a day such as 2020-01-07, without quotes",
			k.name)
	}
	if isList && all[1].(time.Time).Before(all[0].(time.Time)) {
		return p.bad(WrongDay, r, k.name,
			"the first day comes after the last: write the earlier one first")
	}
	return true
}

func (p *reader) pairValue(r *row, k *key, v any) bool {
	pair := pairOf(v)
	if pair == nil {
		return p.bad(WrongType, r, k.name, "%s", k.wants)
	}
	for i, n := range pair {
		if n < k.min || n > k.max {
			return p.bad(OutOfRange, r, fmt.Sprintf("%s.%d", k.name, i),
				"%s holds %s: want %s to %s (metres)",
				k.name, short(n), short(k.min), short(k.max))
		}
	}
	return true
}

func (p *reader) pointsValue(r *row, k *key, v any) bool {
	all, _ := v.([]any)
	if len(all) < 3 || len(all) > 200 {
		return p.bad(WrongType, r, k.name,
			"points wants 3 to 200 points: [[0, 0], [20, 0], [0, 20]]")
	}
	for i, x := range all {
		at := fmt.Sprintf("%s.%d", k.name, i)
		pair := pairOf(x)
		if pair == nil {
			return p.bad(WrongType, r, at, "a point wants two numbers, [right, down]")
		}
		if max(pair[0], pair[1]) > 1000 || min(pair[0], pair[1]) < -1000 {
			return p.bad(OutOfRange, r, at, "a point lies within 1000 metres of the corner")
		}
	}
	return true
}
