package words

var storySections = []Section{
	{Name: "when", Means: "When a step happened, seen from the one before: on the clock, alone, with a capital.",
		Keys: []Key{
			k("before", "before all that was told so far", 24),
			k("earlier", "earlier that day", 24),
			k("meanwhile", "at the same time, elsewhere", 24),
			k("at-that-moment", "just then", 24),
			k("moments-later", "", 24),
			k("minutes-later", "", 24),
			k("hours-later", "", 24),
			k("then", "the next thing that happened", 24),
			k("later", "", 24),
			k("afterwards", "when all of that was over", 24),
			k("that-night", "", 24),
			k("the-next-day", "", 24),
		}},
}

var sentenceSections = []Section{
	{Name: "sentence", Sentence: true,
		Means: "Sentences that the program composes, about what a picture shows, for readers who do not see it. " +
			"Leave out all three sections where you are not sure: authors are then asked to describe their pictures.\n" +
			"{who} is a name or a list of names, {place} and {from} are names of places or people: all as the author " +
			"wrote them, in the basic form, perhaps with an article, perhaps without. They cannot be inflected. " +
			"Where the language would inflect them, write a label: “{who}: to {place}”, with the name behind a colon, " +
			"in apposition or in brackets. There is no full stop at the end. " +
			"Where the verb depends on whether one person acts or several, write { single = \"…\", group = \"…\" }; " +
			"man or woman is not known.",
		Keys: []Key{
			persons("go", "somebody walks to a place", 60, "{who}", "{place}"),
			persons("from", "somebody walks from a place to another", 70, "{who}", "{from}", "{place}"),
			persons("at", "somebody is at a place", 60, "{who}", "{place}"),
			persons("leave", "somebody leaves by a door or an edge of the picture", 60, "{who}", "{place}"),
			persons("between", "somebody stands between two places or groups", 70, "{who}", "{from}", "{place}"),
			persons("on", "somebody climbs onto a thing: a platform, a truck, a table", 60, "{who}", "{place}"),
			persons("over", "somebody climbs over a fence or a barrier, to the other side", 60, "{who}", "{place}"),
			persons("top", "somebody stands on top of a thing already: on the roof of a building, on a truck", 60, "{who}", "{place}"),
			persons("lane", "people stand in two lines, so that others can pass between; {place} are the people through whom they do", 70,
				"{who}", "{place}"),
			persons("water", "somebody is in the water, and swims or floats; nothing is said of danger", 60, "{who}"),
			k("arrive", "a vehicle or a boat comes to a place, from outside the picture or from another place", 60, "{who}", "{place}"),
			k("drive", "a vehicle or a boat, which was there already, goes to a place", 60, "{who}", "{place}"),
			k("depart", "a vehicle or a boat leaves the picture", 50, "{who}"),
			persons("into", "somebody gets into a vehicle or a boat, and is not seen any more", 60, "{who}", "{place}"),
			persons("aboard", "somebody is on a vehicle or a boat that comes", 60, "{who}", "{place}"),
			persons("face", "somebody turns to a thing or to people", 60, "{who}", "{place}"),
			persons("do", "somebody does one of [sentence-do]", 40, "{who}", "{do}"),
			k("both", "{said} is one of the sentences above, {do} one of [sentence-do]: what they do once they are there",
				40, "{said}", "{do}"),
			k("open", "a door stands open", 50, "{place}"),
			k("shut", "a door is shut", 50, "{place}"),
			persons("open-by", "somebody opens a door", 60, "{place}", "{who}"),
			persons("shut-by", "somebody shuts a door", 60, "{place}", "{who}"),
			k("empty", "there is nobody in a place", 60, "{place}"),
			k("plan", "before the first of these sentences: what follows is only drawn in the plan; {text} is a sentence", 40, "{text}"),
			k("side", "the edge of the picture, where somebody comes from or goes to", 24),
		}},
	{Name: "sentence-do", Sentence: true, Means: "What people do. It stands where {do} is.", Keys: []Key{
		persons("stand", "they stand", 36),
		persons("sit", "they sit down", 36),
		persons("wait", "they wait", 36),
		persons("push", "they push against somebody", 36),
		persons("brace", "they brace themselves against those who push", 36),
		persons("climb", "they try to climb over a line of people", 36),
		persons("block", "they stand in the way", 36),
		persons("raise", "they raise a hand", 36),
		persons("hold-up", "they hold up a sheet of paper", 36),
		persons("wave", "they wave", 36),
		persons("speak", "they speak to others", 36),
		persons("chant", "they chant slogans", 36),
		persons("sing", "they sing", 36),
		persons("clap", "they applaud", 36),
		persons("film", "they film", 36),
		persons("kneel", "they kneel down", 36),
		persons("lie", "they lie down", 36),
		persons("vote", "they cast a vote", 36),
		persons("step-back", "they step back", 36),
		persons("mill", "they walk about, in no direction", 36),
	}},
	{Name: "sentence-thing", Sentence: true, Means: "What a place is called that has no name in this language. " +
		"It stands where {place} is.", Keys: []Key{
		k("street", "", 24), k("paving", "a paved square", 24), k("floor", "the floor of a room: say room or hall", 24),
		k("lawn", "", 24), k("earth", "bare earth", 24), k("bare", "plain ground", 24), k("water", "", 24),
		k("door", "", 24), k("gate", "", 24), k("opening", "a gap in a wall", 24),
		k("seats", "rows of seats", 24), k("place", "any other place", 24), k("podium", "where a speaker stands", 24),
		k("platform", "a raised floor", 24), k("table", "", 24), k("desk", "", 24), k("ballot-box", "", 24),
		k("microphone", "", 24), k("truck", "", 24), k("bus", "", 24), k("car", "", 24), k("van", "", 24),
		k("ambulance", "", 24), k("boat", "", 24), k("tent", "", 24), k("statue", "", 24), k("fountain", "", 24),
		k("building", "", 24), k("tree", "", 24), k("flag", "on a pole", 24),
		k("sign", "a board with writing, on a post", 24), k("screen", "a large one, for many to see", 24),
		k("column", "a round pillar", 24), k("barrier", "that holds back a crowd", 24),
		k("fence", "of wire", 24), k("fire", "a heap that burns", 24),
	}},
}
