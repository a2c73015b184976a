package grammar

// The most that a storyboard may hold.
const (
	MostBytes     = 1 << 20
	MostSteps     = 500
	MostFigures   = 20000
	MostRows      = 2000 // of any one list
	MostLanguages = 16
	MostStripes   = 3 // of a flag: more cannot be told apart in the hand of a figure
	MostNesting   = 40
	MostCount     = 1e8 // people that somebody says there are
	LeastAccounts = 2   // of one step
	MostAccounts  = 3
	LeastPoints   = 3
	MostPoints    = 200
	// A note is a label, or the second line of a group's name.
	MostLabelLetters = 40
	MostLineLetters  = 60
)
