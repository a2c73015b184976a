package web

import "net/url"

// absolute returns an address that is relative to the page, from its scheme on. It
// is empty when the page's own address is not known.
func (p *Page) absolute(href string) string {
	base, err := url.Parse(p.Address)
	if err != nil || p.Address == "" {
		return ""
	}
	to, err := base.Parse(href)
	if err != nil {
		return ""
	}
	return to.String()
}

// card returns the absolute address of the picture for social cards; or empty.
func (p *Page) card() string {
	if p.Card == "" {
		return ""
	}
	return p.absolute(p.Card)
}

// alternates returns the languages with absolute addresses, when there are several
// and the page knows its own.
func (p *Page) alternates() []Language {
	if p.Address == "" || len(p.Languages) < 2 {
		return nil
	}
	var ls []Language
	for _, l := range p.Languages {
		ls = append(ls, Language{Code: l.Code, Href: p.absolute(l.Href)})
	}
	return append(ls, Language{Code: "x-default", Href: ls[0].Href})
}
