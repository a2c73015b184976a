package gpu

import (
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// ground says up to where the mesh is the flat ground, and what that was made for. It is
// drawn again only when one of these changes.
type ground struct {
	key               uint64
	width, height     float64
	paper             theme.Color
	marks             int
	vertices, indices int
	runs              int
	kept              bool
}

// keepGround reports whether the ground of the frame before will do; if so, it cuts
// the mesh down to it.
func (p *Painter) keepGround(pic *picture.Picture) bool {
	g := &p.ground
	if !g.kept || g.key != pic.GroundKey || g.marks != pic.Ground || g.paper != pic.Paper ||
		g.width != p.width || g.height != p.height {
		return false
	}
	p.mesh.cut(g.vertices, g.indices)
	p.runs = p.runs[:g.runs]
	p.runs[g.runs-1].bound = false
	return true
}

// markGround keeps the mesh so far as the ground, if it is all plain shapes:
// words and figures may lose their place on the atlas.
func (p *Painter) markGround(pic *picture.Picture) {
	plain := true
	for _, m := range pic.Marks[:pic.Ground] {
		plain = plain && (m.Kind == picture.MarkFill || m.Kind == picture.MarkStroke)
	}
	p.ground = ground{
		key: pic.GroundKey, marks: pic.Ground, paper: pic.Paper, kept: plain,
		width: p.width, height: p.height,
		vertices: len(p.mesh.vertices), indices: len(p.mesh.indices), runs: len(p.runs),
	}
}
