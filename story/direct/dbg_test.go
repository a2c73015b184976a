package direct

import (
	"fmt"
	"os"
	"standoff/story/author"
	"standoff/story/words"
	"testing"
)

func TestDbg(t *testing.T) {
	f := os.Getenv("BOARD")
	if f == "" {
		t.Skip()
	}
	text, _ := os.ReadFile(f)
	s, p := author.Parse(f, text, words.Known{})
	if s == nil {
		t.Fatal(p)
	}
	pl, pp := NewPlan(s)
	fmt.Println(pp)
	if pl == nil {
		return
	}
	for _, v := range pl.Vehicles {
		fmt.Println(v.Prop.ID)
		for _, d := range v.Drives {
			fmt.Printf("  %.2f-%.2f away=%v last=%.2v long=%.1f arcs=%.2v\n", d.Start, d.End, d.Away, d.Last, d.Long, d.Arcs)
		}
	}
}
