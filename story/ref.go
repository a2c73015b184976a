package story

import "iter"

// A Ref is what an id in a storyboard stands for. The reader finds it once: after
// that nothing has to be looked for by its name. The zero Ref is an id that the
// author did not give; of a story that nobody read all are.
type Ref struct {
	ID string // as the author wrote it
	To Referent
}

// A Referent is what an id can stand for: a [*Group], [*Set], [*Area], [*Door],
// [*Seats], [*Spot] or [*Prop], or a [Side] of the set.
type Referent interface{ referent() }

func (*Group) referent() {}
func (*Set) referent()   {}
func (*Area) referent()  {}
func (*Door) referent()  {}
func (*Seats) referent() {}
func (*Spot) referent()  {}
func (*Prop) referent()  {}
func (Side) referent()   {}

// RefTo returns the reference that stands for a group.
func RefTo(g *Group) Ref { return Ref{ID: g.ID, To: g} }

// Things returns all that the set is made of, each with its id, which may be empty.
func (s *Set) Things() iter.Seq2[string, Referent] {
	return func(yield func(string, Referent) bool) {
		for _, a := range s.Areas {
			if !yield(a.ID, a) {
				return
			}
		}
		for _, d := range s.Doors {
			if !yield(d.ID, d) {
				return
			}
		}
		for _, x := range s.Seats {
			if !yield(x.ID, x) {
				return
			}
		}
		for _, x := range s.Spots {
			if !yield(x.ID, x) {
				return
			}
		}
		for _, x := range s.Props {
			if !yield(x.ID, x) {
				return
			}
		}
	}
}
