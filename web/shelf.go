package web

import (
	"fmt"
	"strconv"
)

// Shelf is the page that lists the stories, or one that says why there is
// none.
type Shelf struct {
	Lang, Dir string
	Stories   []Entry
	Problems  []string          // of a storyboard, as "check" prints them
	Words     map[string]string // ours, by key
	Links     Links
	Live      string // address of the event stream of "serve"; else empty
}

// Entry is a story on the shelf.
type Entry struct {
	Title, Summary string
	Href           string
	Card           string // address of its picture, 1200 × 630; may be empty
	Languages      []Language
}

// Index makes the page that lists the stories.
func Index(s *Shelf) ([]byte, error) {
	return s.render("index.html")
}

// Trouble makes the page that "serve" shows in place of a story that has
// never been whole: its problems, one below the other.
func Trouble(s *Shelf) ([]byte, error) {
	return s.render("trouble.html")
}

// Count says how many problems there are.
func (s *Shelf) Count() string {
	n := len(s.Problems)
	return fill(s.Words[pluralKey(s.Words, s.Lang, "problem", n)], "n", strconv.Itoa(n))
}

func (s *Shelf) render(name string) ([]byte, error) {
	w := newWordbook(s.Words)
	out, err := execute(name, w.word, s)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, w.err()
}
