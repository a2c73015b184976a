package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"standoff/story/plan"
	"standoff/web"
)

// A Build is what a site is made of: all of it bytes. It reads no files, asks no
// toolchain and no network, so that the same site can be made in a browser.
type Build struct {
	Player   Player
	Licences []byte // of all that is in the player
	Boards   []storyboard
	Plans    []*plan.Plan // one for each board; nil are worked out
	Base     string       // the site's address, ending in a slash; or empty
	Program  string       // a story that another program made is made anew
	Progress Progress     // or nil
}

// A Player is the compiled player.
type Player struct {
	Wasm   []byte
	Script []byte // wasm_exec.js, which must match the compiler
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
	if b.Progress == nil {
		b.Progress = silent{}
	}
	plans := make([]*plan.Plan, len(b.Boards))
	for i, board := range b.Boards {
		if i < len(b.Plans) && b.Plans[i] != nil {
			plans[i] = b.Plans[i]
			continue
		}
		p, problems := compile(board)
		if p == nil {
			return nil, fmt.Errorf("%s can't be played: %w", board.name, problems[0])
		}
		plans[i] = p
	}
	b.Progress.Step("joining the scripts")
	common, with, err := around(b.Player, b.Licences, b.Base)
	if err != nil {
		return nil, err
	}
	p := newPublisher(out, with, b.Program, b.Progress)
	if err := p.site(ctx, common, b.Boards, plans); err != nil {
		return nil, err
	}
	return &Report{common.names(), p.made, p.kept}, nil
}

// silent is progress that nobody wants to know.
type silent struct{}

func (silent) Step(string)    {}
func (silent) Count(int, int) {}

// around is what all stories share, for a player and the licences of what is in
// it, at a site's root.
func around(e Player, licences []byte, base string) (site, shared, error) {
	assets, err := web.Assets(e.Script)
	if err != nil {
		return nil, shared{}, err
	}
	name := "assets/engine." + hash(e.Wasm) + ".wasm"
	s := site{"_headers": headers(base), "licences.txt": licences, name: e.Wasm}
	s.addAssets(assets)
	return s, shared{base: base, assets: assets, engine: web.Engine{
		URL: name, Gzip: name + ".gz", Bytes: len(e.Wasm),
		Runtime: "assets/" + web.RuntimeOf(assets),
	}}, nil
}

func (s site) addAssets(assets []web.Asset) {
	for _, a := range assets {
		s["assets/"+a.Name] = a.Body
	}
}

// hash is the first 12 hex digits of the content's SHA-256.
func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:6])
}
