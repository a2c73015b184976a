package scene

import (
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/direct"
	"standoff/story/plan"
	"standoff/story/read"
	"standoff/story/storytest"
)

// Whatever an author changes in a storyboard, there are problems or there is a
// story, and a story can be looked at from its beginning to its end.
func TestChangedStoryboards(t *testing.T) {
	m := newMutator(t)
	for seed := range uint64(60) {
		m.try(t, seed)
	}
}

func FuzzChangedStoryboards(f *testing.F) {
	m := newMutator(f)
	f.Add(uint64(0))
	f.Fuzz(func(t *testing.T, seed uint64) { m.try(t, seed) })
}

// A mutator makes storyboards from others: some of their keys have
// another value that the same key has somewhere, or a line is lost, doubled or moved.
type mutator struct {
	boards []string
	values map[string][]string // by key
}

var aValue = regexp.MustCompile(`([a-z-]+) *= *("[a-z-]+"|[\d.]+|true|false|\[[^\[\]{}"=]+\])`)

func newMutator(tb testing.TB) *mutator {
	m := &mutator{values: map[string][]string{}}
	for _, text := range storytest.Texts(tb, "../story/boards/*.toml", "../story/testdata/good/*.toml") {
		m.boards = append(m.boards, string(text))
		for _, v := range aValue.FindAllStringSubmatch(string(text), -1) {
			m.values[v[1]] = append(m.values[v[1]], v[2])
		}
	}
	return m
}

// board is the storyboard of a seed.
func (m *mutator) board(seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 7))
	text := m.boards[r.IntN(len(m.boards))]
	for range 1 + r.IntN(5) {
		if r.IntN(6) == 0 {
			text = moveLine(text, r)
			continue
		}
		all := aValue.FindAllStringSubmatchIndex(text, -1)
		at := all[r.IntN(len(all))]
		from, to := at[4], at[5]
		others := m.values[text[at[2]:at[3]]]
		with := others[r.IntN(len(others))]
		if n, err := strconv.ParseFloat(text[from:to], 64); err == nil {
			with = strconv.FormatFloat(math.Round(n*2*r.Float64()*10)/10, 'f', -1, 64)
		}
		text = text[:from] + with + text[to:]
	}
	return text
}

func moveLine(text string, r *rand.Rand) string {
	lines := strings.Split(text, "\n")
	n, k := r.IntN(len(lines)), r.IntN(len(lines))
	switch r.IntN(3) {
	case 0:
		lines = slices.Delete(lines, n, n+1)
	case 1:
		lines = slices.Insert(lines, n, lines[k])
	case 2:
		lines[n], lines[k] = lines[k], lines[n]
	}
	return strings.Join(lines, "\n")
}

// try plays the storyboard of a seed. Somebody waits for every part of it.
func (m *mutator) try(t *testing.T, seed uint64) {
	defer func() {
		if why := recover(); why != nil {
			t.Fatalf("seed %d: %v\n%s", seed, why, m.board(seed))
		}
	}()
	began := time.Now()
	s, problems := read.Parse("board.toml", []byte(m.board(seed)))
	if (s == nil) != (problems.Errors() > 0) {
		t.Fatalf("seed %d: story %v with %d errors", seed, s != nil, problems.Errors())
	}
	if s == nil {
		return
	}
	planned, problems := direct.NewPlan(s)
	if (planned == nil) != (problems.Errors() > 0) {
		t.Fatalf("seed %d: plan %v with %d errors", seed, planned != nil, problems.Errors())
	}
	if planned == nil {
		return
	}
	stage, p, moment := NewStage(planned, scenetest.View(375, 469)), new(picture.Picture), new(plan.Moment)
	const looks = 12
	for k := range looks {
		at := planned.Duration * float64(k) / (looks - 1)
		planned.Fill(moment, at)
		stage.Compose(moment, p)
		if what := notFinite(p); what != "" {
			t.Fatalf("seed %d, %gs: %s is nowhere", seed, at, what)
		}
	}
	if d := time.Since(began); d > 5*time.Second {
		t.Errorf("seed %d: %v to look at it", seed, d)
	}
}

// notFinite names what in the picture is not at a place, or "".
func notFinite(p *picture.Picture) string {
	for i, f := range p.Fills {
		if !finitePath(f.Path) {
			return fmt.Sprintf("fill %d", i)
		}
	}
	for i, s := range p.Strokes {
		if !finitePath(s.Path) || !finite(s.Width, s.Dash, s.Gap) {
			return fmt.Sprintf("stroke %d", i)
		}
	}
	for _, f := range p.Figures {
		if !finite(f.X, f.Y, f.Height, f.Alpha, f.Ground) {
			return fmt.Sprintf("figure %d", f.ID)
		}
	}
	for _, s := range p.Texts {
		if !finite(s.X, s.Y, s.Alpha, s.Font.Size) {
			return fmt.Sprintf("text %q", s.Words)
		}
	}
	return ""
}

func finitePath(path path.Path) bool {
	for _, q := range path.Points {
		if !finite(q.X, q.Y) {
			return false
		}
	}
	return true
}

func finite(all ...float64) bool {
	for _, v := range all {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}
