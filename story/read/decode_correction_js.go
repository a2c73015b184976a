package read

// corrections reads none: they stand on the page, which is made elsewhere, and
// the program that plays the story in a browser never shows them. Readers need
// not fetch what would tell an author of mistakes in them.
func (p *reader) corrections(*row) {}
