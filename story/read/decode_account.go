package read

import (
	"strconv"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// accounts reads the accounts of a step, which has been read but for them.
func (p *stepReader) accounts(r *row, st *story.Step) {
	p.unit = "account"
	p.each(r, "accounts", grammar.AccountKeys, func(a *row) {
		st.Accounts = append(st.Accounts, p.account(a, st))
	})
	p.unit = "step"
	st.GoesOn = p.goesOn(r, st)
}

// account reads what one side says of a step: where and when it happened is the step's.
func (p *stepReader) account(r *row, of *story.Step) *story.Step {
	a := &story.Step{Of: of, Title: r.text("by"), Text: r.text("text"), Alt: r.text("alt"),
		Sure: story.Sure(r.or("sure", string(story.Claimed))), Date: of.Date, Time: of.Time,
		When: of.When, WhenWord: of.WhenWord, Set: of.Set, Origin: r.Origin}
	id := r.str("id")
	if id == "" && a.Title != nil {
		id = plain(a.Title.In(p.story.Languages[0]))
	}
	if id == "" {
		id = strconv.Itoa(len(of.Accounts) + 1)
	}
	a.ID = of.ID + ":" + id
	if p.shown(r, a); !r.given("camera") {
		a.Camera = of.Camera
	}
	return a
}

// goesOn returns the account at whose end the story goes on, or nil.
func (p *stepReader) goesOn(r *row, st *story.Step) *story.Step {
	v, given := r.values["goes-on"]
	if !given {
		return nil
	}
	var ids []string
	for _, a := range st.Accounts {
		if a.Account() == v {
			return a
		}
		ids = append(ids, a.Account())
	}
	switch id, isText := v.(string); {
	case !isText:
		p.Say(problem.WrongType, r.Span("goes-on"), "goes-on needs the id of one of the step's accounts, in quotes")
	case len(ids) == 0:
		p.Say(problem.AboutNothing, r.Span("goes-on"), "goes-on names one of the step's accounts, and it has none")
	default:
		hint := p.didYouMean(id, ids)
		if hint == "" {
			hint = grammar.Some(ids)
		}
		p.Say(problem.UnknownID, r.Span("goes-on"), "no account of this step is called %q%s", id, hint)
		p.Allow(ids)
	}
	return nil
}
