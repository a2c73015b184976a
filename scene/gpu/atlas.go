package gpu

// Pages are square. The first is made with the painter, the others when they
// are needed.
const (
	pageSize = 2048
	maxPages = 4
	margin   = 1 // clear pixels around everything, so that nothing bleeds in
)

// The white patch lies in the corner of every page. Plain shapes take their
// texels from its middle.
const (
	whiteSize = 4
	whiteAt   = whiteSize / 2
)

// A rect is a place on a page, in pixels.
type rect struct{ x, y, w, h int32 }

// A place is a rect of one page, good for as long as the page's age is the same.
type place struct {
	page, age int32
	rect
}

// An atlas finds room for small images on a few large pages. Room is never given
// back piece by piece: when all is full, the page that has gone unused for
// longest is emptied (least recently used), and what was on it is made again when it
// is needed.
type atlas struct {
	pages []page
	limit int // of pages
	side  int // of a page
}

// A page is filled in shelves: rows as high as the first thing put on them. A thing goes
// onto the lowest shelf that is high enough (shelf packing, best height fit: Jylänki,
// "A Thousand Ways to Pack the Bin", 2010).
type page struct {
	shelves []shelf
	bottom  int
	age     int32  // how often it was emptied
	used    uint64 // the frame that last drew from it
}

type shelf struct{ y, h, right int } // right is where the next thing stands

// put finds room for w by h pixels during the frame. Fresh is whether nothing
// else is on the page yet. It is not ok when the thing is larger than a page or
// all pages are full and in use.
func (a *atlas) put(w, h int, frame uint64) (at place, fresh, ok bool) {
	if w+2*margin > a.side || h+2*margin+whiteSize > a.side {
		return place{}, false, false
	}
	for i := range a.pages {
		if r, ok := a.pages[i].put(w, h, a.side); ok {
			return a.give(i, r, frame), false, true
		}
	}
	i := len(a.pages)
	if i < a.limit {
		a.pages = append(a.pages, page{bottom: whiteSize})
	} else {
		i = a.oldest(frame)
		if i < 0 {
			return place{}, false, false
		}
		a.pages[i] = page{bottom: whiteSize, age: a.pages[i].age + 1}
	}
	r, ok := a.pages[i].put(w, h, a.side)
	return a.give(i, r, frame), true, ok
}

// give returns the rect as a place on page i, which the frame uses.
func (a *atlas) give(i int, r rect, frame uint64) place {
	a.pages[i].used = frame
	return place{page: int32(i), age: a.pages[i].age, rect: r}
}

// oldest returns the page that has gone unused for longest, or -1 when the frame
// uses them all.
func (a *atlas) oldest(frame uint64) int {
	found := -1
	for i, p := range a.pages {
		if p.used < frame && (found < 0 || p.used < a.pages[found].used) {
			found = i
		}
	}
	return found
}

// use notes that the frame draws from the place, and reports whether what was
// put there is still there.
func (a *atlas) use(p place, frame uint64) bool {
	if !a.holds(p) {
		return false
	}
	a.pages[p.page].used = frame
	return true
}

// holds reports whether what was put at the place is still there.
func (a *atlas) holds(p place) bool {
	return p.w > 0 && int(p.page) < len(a.pages) && a.pages[p.page].age == p.age
}

// put finds room for w by h pixels on one page. It reports false where there is none.
func (p *page) put(w, h, side int) (rect, bool) {
	w, h = w+2*margin, h+2*margin
	best := -1
	for i, s := range p.shelves {
		// A shelf much higher than the thing would waste the rest.
		if s.h >= h && s.h <= h+h/2+4 && side-s.right >= w &&
			(best < 0 || s.h < p.shelves[best].h) {
			best = i
		}
	}
	if best < 0 {
		if p.bottom+h > side {
			return rect{}, false
		}
		p.shelves = append(p.shelves, shelf{y: p.bottom, h: h})
		p.bottom += h
		best = len(p.shelves) - 1
	}
	s := &p.shelves[best]
	r := rect{int32(s.right + margin), int32(s.y + margin), int32(w - 2*margin), int32(h - 2*margin)}
	s.right += w
	return r, true
}

// empty takes everything off all pages, but keeps the pages.
func (a *atlas) empty() {
	for i := range a.pages {
		a.pages[i] = page{bottom: whiteSize, age: a.pages[i].age + 1}
	}
}
