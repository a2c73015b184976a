package site

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"standoff/cmd/internal/board"
	"standoff/story/plan"
	"standoff/web"
)

// A Build is what a site is made of: all of it bytes. It reads no files, asks no
// toolchain and no network, so that the same site can be made in a browser.
type Build struct {
	Player   Player
	Licences []byte // of all that is in the player
	Boards   []board.Storyboard
	Plans    []*plan.Plan // one for each board; nil are worked out
	Base     string       // the site's address, ending in a slash; or empty
	Program  string       // a story that another program made is made anew
	Progress Progress     // or nil
	// Known are stories that are where they go already, by id: what they were made
	// from. They are not made again.
	Known map[string]string
}

// A Player is the compiled player.
type Player struct {
	Wasm   []byte
	Script []byte            // wasm_exec.js, which must match the compiler
	Packed map[string][]byte // Wasm packed as [pack.Brotli] and [pack.Gzip] do, by the ending of a name, ".br"; or nil
}

// A Report is what was made.
type Report struct {
	Common  []string        // the files that all stories share
	Stories map[string]made // by id
	Kept    int             // stories that were there already
}

// Make writes the site to the target, until the context ends. Stories that are
// there already, made from the same, are left as they are.
func Make(ctx context.Context, b Build, out Target) (*Report, error) {
	return b.make(ctx, out, (*publisher).site)
}

// MakeStories writes the stories and all that they need to the target, but nothing that
// lists them, and nothing packed: for places where others publish, too, and that say
// by themselves what is there.
func MakeStories(ctx context.Context, b Build, out Target) (*Report, error) {
	return b.make(ctx, out, (*publisher).onlyStories)
}

// make has a publisher write to the target.
func (b Build) make(ctx context.Context, out Target,
	write func(*publisher, context.Context, Site, []board.Storyboard, []*plan.Plan) error) (*Report, error) {
	if b.Progress == nil {
		b.Progress = silent{}
	}
	plans := make([]*plan.Plan, len(b.Boards))
	for i, sb := range b.Boards {
		if i < len(b.Plans) && b.Plans[i] != nil {
			plans[i] = b.Plans[i]
			continue
		}
		p, problems := board.Compile(sb)
		if p == nil {
			return nil, fmt.Errorf("%s can't be played: %w", sb.Name, problems[0])
		}
		plans[i] = p
	}
	b.Progress.Step("joining the scripts")
	common, with, err := Around(b.Player, b.Licences, b.Base)
	if err != nil {
		return nil, err
	}
	p := newPublisher(out, with, b.Program, b.Progress)
	for ext, packed := range b.Player.Packed {
		p.ready[with.Engine.URL+ext] = packed
	}
	p.known = b.Known
	if err := write(p, ctx, common, b.Boards, plans); err != nil {
		return nil, err
	}
	return &Report{common.names(), p.made, p.kept}, nil
}

// silent is the progress of what nobody watches.
type silent struct{}

func (silent) Step(string)    {}
func (silent) Count(int, int) {}

// Around returns what all stories share, for a player and the licences of what is in
// it, at a site's root.
func Around(e Player, licences []byte, base string) (Site, Shared, error) {
	assets, err := web.Assets(e.Script)
	if err != nil {
		return nil, Shared{}, err
	}
	name := "assets/engine." + Hash(e.Wasm) + ".wasm"
	s := Site{"_headers": headers(base), "licences.txt": licences, name: e.Wasm}
	s.AddAssets(assets)
	return s, Shared{base: base, Assets: assets, Engine: web.Engine{
		URL: name, Gzip: name + ".gz", Bytes: len(e.Wasm),
		Runtime: "assets/" + web.RuntimeOf(assets),
	}}, nil
}

func (s Site) AddAssets(assets []web.Asset) {
	for _, a := range assets {
		s["assets/"+a.Name] = a.Body
	}
}

// Hash returns the first 12 hex digits of the content's SHA-256.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:6])
}
