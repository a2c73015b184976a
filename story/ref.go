package story

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
