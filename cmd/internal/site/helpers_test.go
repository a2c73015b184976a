package site

import (
	"maps"
	"sync"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/engine"
	"standoff/story/plan"
	"standoff/web"
)

// firstStory is the plan of the first story that comes with the program.
func firstStory(t *testing.T) *plan.Plan {
	t.Helper()
	boards, err := boardfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	plan, problems := board.Compile(boards[0])
	if plan == nil {
		t.Fatal(problems)
	}
	return plan
}

// A counted target is one in memory that knows what was written to it.
type counted struct {
	Memory
	mu      sync.Mutex
	written []string
}

func (c *counted) WriteFile(name string, data []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.written = append(c.written, name)
	return c.Memory.WriteFile(name, data)
}

func (c *counted) has(name string) bool {
	_, err := c.Size(name)
	return err == nil
}

// named returns the name, with its hash, of the file that is there.
func (c *counted) named(t *testing.T, plain string) string {
	t.Helper()
	all, _ := c.Names()
	name, ok := plainNames(all)[plain]
	if !ok {
		t.Fatalf("there is no %s with a hash in its name", plain)
	}
	return name
}

// testPublisher writes stories that link to an engine that is not there.
func testPublisher(t testing.TB, out Target) *publisher {
	t.Helper()
	var assets []web.Asset
	common := Site{}
	for _, name := range []string{"player.1.js", "player.1.css", "print.1.css", "runtime.1.js", "shelf.1.css"} {
		assets = append(assets, web.Asset{Name: name})
		common["assets/"+name] = []byte(name)
	}
	p := newPublisher(out, Shared{Assets: assets}, "this program", silent{})
	if err := p.files(t.Context(), common.files()); err != nil {
		t.Fatal(err)
	}
	return p
}

// wholeSite is what a build publishes, but for the engine.
func wholeSite(t *testing.T, base string) Site {
	t.Helper()
	script, err := engine.StartScript()
	if err != nil {
		t.Fatal(err)
	}
	assets, err := web.Assets(script)
	if err != nil {
		t.Fatal(err)
	}
	s := Site{}
	for _, a := range assets {
		s["assets/"+a.Name] = a.Body
	}
	boards, err := boardfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range boards {
		plan, _ := board.Compile(b)
		pages, err := storyPages(b, plan, Shared{Assets: assets, base: base})
		if err != nil {
			t.Fatal(err)
		}
		maps.Copy(s, pages)
	}
	return s
}
