package web

import "fmt"

// FiguresName is the file beside a page that holds its steps as plain figures.
const FiguresName = "figures.html"

// Figures makes a page of plain figures, one for each step: image, caption and
// credit without script or style, for feeds and for systems that strip them.
func Figures(p *Page) ([]byte, error) {
	if err := p.check(); err != nil {
		return nil, fmt.Errorf("figures %s/%s: %w", p.ID, p.Lang, err)
	}
	v := newView(p)
	out, err := execute("figures.html", v.wordbook, figuresView{v, v.reach})
	if err == nil {
		err = v.err()
	}
	if err != nil {
		return nil, fmt.Errorf("figures %s/%s: %w", p.ID, p.Lang, err)
	}
	return out, nil
}

// A figuresView is a view with what only figures need.
type figuresView struct {
	*view
	Reach func(href string) string
}

// reach returns an address for others to use: absolute where the page knows how.
func (v *view) reach(href string) string {
	if to := v.absolute(href); to != "" {
		return to
	}
	return href
}
