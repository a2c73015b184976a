package web

// A telling is which step is told, and by whom.
type telling struct {
	Number   int    // of an account its step's
	Heading  string // the title; of an account its step's, and who says so
	Of       string // of an account its step's title
	Accounts []accountView
}

// An accountView is one of the accounts of a step, between which readers choose at
// the step and at each of them.
type accountView struct {
	ID, By string
	Here   bool
}

// telling is how the i-th of a page is told.
func (p *Page) telling(i int) telling {
	t := telling{Number: p.number(i), Heading: p.heading(i), Accounts: p.accounts(i)}
	if p.Steps[i].Account != "" {
		t.Of = p.Steps[p.frame(i)].Title
	}
	return t
}

// frame is the index of the step of which the i-th of a page is an account, or i.
func (p *Page) frame(i int) int {
	for p.Steps[i].Account != "" {
		i--
	}
	return i
}

// number is the number that readers know the i-th of a page by: of an account its
// step's.
func (p *Page) number(i int) (n int) {
	for _, s := range p.Steps[:i+1] {
		if s.Account == "" {
			n++
		}
	}
	return n
}

// heading is what the i-th of a page is called where it may stand alone.
func (p *Page) heading(i int) string {
	if p.Steps[i].Account == "" {
		return p.Steps[i].Title
	}
	return p.Steps[p.frame(i)].Title + " – " + p.Steps[i].Title
}

// accounts are those between which readers choose at the i-th of a page; mostly none.
func (p *Page) accounts(i int) (all []accountView) {
	for k := p.frame(i) + 1; k < len(p.Steps) && p.Steps[k].Account != ""; k++ {
		all = append(all, accountView{p.Steps[k].ID, p.Steps[k].Title, k == i})
	}
	return all
}
