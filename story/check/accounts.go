package check

import (
	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// accounts checks that the accounts of a step contradict one another, as far as that
// can be told, and that nothing of an account is drawn as certain.
func (p *step) accounts(st *story.Step) {
	if st.Of != nil {
		p.uncertain(st)
		return
	}
	n := len(st.Accounts)
	switch {
	case n == 0:
		return
	case n < grammar.LeastAccounts:
		p.Say(problem.WrongAccounts, st.Span("accounts"), "this step has one account: give it that of the other "+
			"side, or tell what the one says in the step itself, as claimed")
	case n > grammar.MostAccounts:
		p.Say(problem.WrongAccounts, st.Span("accounts"), "this step has %d accounts: %d is the most that readers compare",
			n, grammar.MostAccounts)
	}
	if st.Sure != "" && st.Sure != story.Disputed && st.Sure != story.Claimed {
		p.Say(problem.WrongAccounts, st.Span("sure"), "this step is %s, and has accounts that differ: write sure = \"disputed\", "+
			"or leave out accounts of what is not in doubt", st.Sure)
	}
	for i, a := range st.Accounts {
		p.own(a, st.Accounts[:i])
	}
}

// own says of an account that it rests on the same source as one above it.
func (p *step) own(a *story.Step, above []*story.Step) {
	for _, o := range above {
		if len(a.Sources) == 1 && len(o.Sources) == 1 && a.Sources[0] == o.Sources[0] {
			found := p.Problem(problem.WrongAccounts, a.Span("source"),
				"both accounts rest on %q: name for each what its own side has said", a.Sources[0].ID)
			found.Warning = true
			p.Add(p.See(found, o.Span("source"), "the other one"))
			return
		}
	}
}

// uncertain says of an account, its notes and its moves that they are certain: what
// only one side tells is not.
func (p *step) uncertain(a *story.Step) {
	firm := func(sure story.Sure, at problem.Origin) {
		if sure != "" && !sure.Doubtful() && at.Given("sure") {
			p.Say(problem.WrongAccounts, at.Span("sure"), "%s would be drawn as certain, and this is one side’s account: "+
				"write sure = \"claimed\", or leave it out; what is certain belongs to the step", sure)
		}
	}
	firm(a.Sure, a.Origin)
	for _, n := range a.Notes {
		firm(n.Sure, n.Origin)
	}
	for _, ph := range a.Phases {
		for _, m := range ph.Moves {
			firm(m.Sure, m.Origin)
		}
	}
}
