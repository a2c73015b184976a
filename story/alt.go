package story

// describe composes what each step's picture shows, where the author did not.
func (p *Plan) describe() {}
