package scene

import "standoff/story"

// groundMarks and words stand in until the labels land; whoever brings them
// deletes them.
func (s *Stage) groundMarks(m *story.Moment, p *Picture) {}
func (s *Stage) words(m *story.Moment, p *Picture)       {}
