package gpu

// A run is the triangles indices[from:to], which take their texels from one page.
// Until it is bound to one, every page would do. The indices of a run count from
// its own first vertex.
type run struct {
	page     int32
	bound    bool
	from, to int // indices
	first    int // vertex
	last     int // vertex, exclusive
	// veil, if it has any colour, is what a veil is laid on in: where the
	// triangles of the run overlap, the strongest counts, and not their sum.
	veil ink
}

// usePage has what follows take its texels from the place's page, in a run of its own where
// the last one is bound to another page, and notes that the frame needs the page.
func (p *Painter) usePage(at *place) {
	last := &p.runs[len(p.runs)-1]
	if last.bound && last.page == at.page {
		return
	}
	p.atlas.use(*at, p.number)
	if !last.bound {
		last.page, last.bound = at.page, true
		return
	}
	p.end()
	p.start(run{page: at.page, bound: true})
}

// start begins a run. The one before must have been ended.
func (p *Painter) start(r run) {
	r.from, r.first = len(p.mesh.indices), len(p.mesh.vertices)
	p.mesh.base = r.first
	p.runs = append(p.runs, r)
}

// resume goes on with the run before.
func (p *Painter) resume() { p.mesh.base = p.runs[len(p.runs)-1].first }

// end ends the last run with all that is on the mesh.
func (p *Painter) end() {
	r := &p.runs[len(p.runs)-1]
	r.to, r.last = len(p.mesh.indices), len(p.mesh.vertices)
}
