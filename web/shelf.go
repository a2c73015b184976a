package web

import "fmt"

// Shelf is the page that lists the stories.
type Shelf struct {
	Lang, Dir string
	Stories   []Entry
	Words     map[string]string // ours, by key
	English   map[string]bool   // as of a Page
	Links     Links
}

// Entry is a story on the shelf.
type Entry struct {
	Title, Summary string
	Lang, Dir      string // of the two
	First, Last    Day
	Steps          int // how many
	Href           string
	Panels         []Panel // of the step that shows the story best; may be none
	Languages      []Language
}

// leadMedia is where the first entry stands large: there it has its wide
// panel. All others, and all on smaller screens, have the narrow one, whose
// words stay large enough.
const leadMedia = "(min-width: 800px)"

// cover returns the picture of an entry, or nil.
func (e Entry) cover(first bool) *panelView {
	panels := e.Panels
	if len(panels) == 0 {
		return nil
	}
	v := &panelView{Panel: nearest(panels, true, false)}
	if first {
		v.Others = append(v.Others,
			panelSource{nearest(panels, false, true), leadMedia + " and " + darkMedia},
			panelSource{nearest(panels, false, false), leadMedia})
	}
	v.Others = append(v.Others, panelSource{nearest(panels, true, true), darkMedia})
	return v
}

// A shelfView is a Shelf with all that can be said ready.
type shelfView struct {
	*Shelf
	Stories []entryView
}

type entryView struct {
	Entry
	Cover *panelView // or nil
	Dates any        // when the story happened, in the shelf's words
}

func newShelfView(s *Shelf, w wordbook) shelfView {
	v := shelfView{Shelf: s}
	for i, e := range s.Stories {
		v.Stories = append(v.Stories, entryView{e, e.cover(i == 0), w.said(dateKey, pageCalendar{w}.dates(e.First, e.Last))})
	}
	return v
}

// Index makes the page that lists the stories.
func Index(s *Shelf) ([]byte, error) {
	w := newWordbook(s.Lang, s.Dir, s.Words, s.English)
	out, err := execute("index.html", w, newShelfView(s, w))
	if err != nil {
		return nil, fmt.Errorf("index.html: %w", err)
	}
	return out, w.err()
}
