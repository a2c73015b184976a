package direct

import (
	"fmt"
	"strings"
	"testing"

	"standoff/story/grammar"
	"standoff/story/read"
)

// hugeBoard is a storyboard as large as one may be: 500 steps, 20,000 figures,
// and a text near the most that a file may have. In every step another crowd comes.
func hugeBoard() []byte {
	const steps, groups, figures = grammar.MostSteps, 500, grammar.MostFigures / 500
	var b strings.Builder
	b.WriteString("title = \"A very long day\"\ndate = 2024-05-03\n\n" +
		"[[source]]\nid = \"diary\"\nby = \"A diary\"\nkind = \"statement\"\n\n" +
		"[[set]]\nareas = [{ id = \"west\", size = [200, 200] }, { id = \"east\", size = [200, 200] }]\n")
	for i := range groups {
		fmt.Fprintf(&b, "\n[[cast]]\nid = \"crowd-%d\"\nname = \"Crowd %d\"\nfigures = %d\n", i, i, figures)
	}
	for i := range steps {
		fmt.Fprintf(&b, "\n[[step]]\nid = \"step-%d\"\ntitle = \"Step %d\"\nsource = \"diary\"\nsure = \"reported\"\n"+
			"text = \"A crowd walks to the other side, the diary says.\"\n"+
			"moves = [{ who = \"crowd-%d\", from = \"west\", go = \"east\" }]\n", i, i, i%groups)
	}
	const rest = "# What was left out of the diary, and why, told at length.\n"
	return []byte(b.String() + strings.Repeat(rest, (grammar.MostBytes-b.Len())/len(rest)))
}

// BenchmarkHugeBoard reads, plans and checks the largest storyboard there may
// be. The goal is two seconds.
func BenchmarkHugeBoard(b *testing.B) {
	text := hugeBoard()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s, problems := read.Parse("huge.toml", text)
		if s == nil {
			b.Fatal(problems)
		}
		if p, problems := NewPlan(s); p == nil || len(p.People) != grammar.MostFigures {
			b.Fatal(problems)
		}
	}
}

// BenchmarkAt300 is a moment of a crowd of a usual size.
func BenchmarkAt300(b *testing.B) { benchmarkAt(b, big(b, 8, 5, 300), .173) }

func TestAHugeBoardIsWhole(t *testing.T) {
	text := hugeBoard()
	s, problems := read.Parse("huge.toml", text)
	if len(text) < grammar.MostBytes*9/10 || len(text) > grammar.MostBytes || s == nil || len(s.Steps) != grammar.MostSteps {
		t.Fatalf("%d bytes: %v", len(text), problems)
	}
}
