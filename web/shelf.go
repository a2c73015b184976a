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

// Cover returns the picture of the i-th entry, or nil.
func (s *Shelf) Cover(i int) *panelView {
	panels := s.Stories[i].Panels
	if len(panels) == 0 {
		return nil
	}
	v := &panelView{Panel: nearest(panels, true, false)}
	if i == 0 {
		v.Others = append(v.Others,
			panelSource{nearest(panels, false, true), leadMedia + " and " + darkMedia},
			panelSource{nearest(panels, false, false), leadMedia})
	}
	v.Others = append(v.Others, panelSource{nearest(panels, true, true), darkMedia})
	return v
}

// A shelfView is a Shelf with its words at hand.
type shelfView struct {
	*Shelf
	wordbook
}

// Dates returns when the story happened, in the shelf's words.
func (s *shelfView) Dates(e Entry) any {
	return s.said(dateKey, pageCalendar{s.wordbook}.dates(e.First, e.Last))
}

// Index makes the page that lists the stories.
func Index(s *Shelf) ([]byte, error) {
	w := newWordbook(s.Lang, s.Dir, s.Words, s.English)
	out, err := execute("index.html", w, &shelfView{s, w})
	if err != nil {
		return nil, fmt.Errorf("index.html: %w", err)
	}
	return out, w.err()
}
