package grammar

import "standoff/story"

// The closed lists, each made from the constants of the model.
var (
	Grades     = words(story.Grades)
	HueNames   = words(story.Hues)
	Kinds      = words(story.Kinds)
	Actions    = words(story.Actions)
	Formations = words(story.Formations)
	Nine       = append([]string{"center"}, words(story.NineSides)...)
	Sounds     = story.Sounds
	Moments    = []string{"start", "middle", "end"} // of a step, as its still

	sides        = words(story.Sides)
	evidence     = words(story.SourceKinds)
	evidenceList = OrList(evidence)
)

// Whens are the words for when that the program knows in all its languages.
var Whens = []string{"before", "earlier", "meanwhile", "at that moment", "moments later",
	"minutes later", "hours later", "then", "later", "afterwards", "that night", "the next day"}

func words[W ~string](list []W) []string {
	all := make([]string, len(list))
	for i, w := range list {
		all[i] = string(w)
	}
	return all
}

// With says which keys may stand with a verb, besides who, after, take and sure.
var With = map[story.Verb]string{
	story.At:      "as side face do seated",
	story.Go:      "from through as side face do pace trail file over seated",
	story.Leave:   "from through pace trail file",
	story.Between: "from through as side face do pace trail file",
	story.On:      "from through pace face do trail file",
	story.Do:      "face seated",
}
