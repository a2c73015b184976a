package words

var pictureSections = []Section{
	{Name: "picture", Means: "What is written in the picture itself.", Keys: []Key{
		k("notice", "stands in a corner of every picture", 46),
		k("apart", "between two places, both drawn: neither how far it is from the one to the other is shown nor in which direction", 90),
		k("pace", "in the legend: marks on a way stand at equal times; how fast they went is drawn, and nobody measured it", 120),
		k("untold", "in the legend: a way that is an outline of dashes is one of which no source tells", 60),
		k("translated", "says of a quotation that its words are a translation", 24),
		k("retranslated", "says of a quotation that its words were translated and are put back here: not word for word", 40),
	}},
	{Name: "count", Means: "How many people a group is said to be, below its name in the picture. " +
		"{n} is the number. It stands alone, without a noun.", Keys: []Key{
		k("about", "a rough number: about 200", 28, "{n}"),
		k("at-least", "at least 200", 28, "{n}"),
		k("up-to", "up to 200", 28, "{n}"),
	}},
	{Name: "number", Means: "How numbers are written.", Keys: []Key{
		k("numerals", "the digits that newspapers use, by their Unicode name: latn (0–9) for most; "+
			"arab, arabext, beng, deva, mymr, khmr, thai …", 8),
		mark("group", "between thousands: 12,000. Empty where nothing stands there", 1),
		k("from", "from how many digits on thousands are grouped: 4 (1,200) or 5 (1200, but 12,000)", 1),
		k("groups", `the digits of a group: "3", or "3-2" where 12,34,567 is written`, 3),
		k("range", "several numbers in a row: 1–4", 12, "{n}", "{n2}"),
	}},
	{Name: "mark", Means: "Punctuation, with the spaces that belong to it.", Keys: []Key{
		mark("comma", "between the things of a list, and before what is added", 3),
		mark("colon", "between a name and what is said of it", 4),
		mark("semicolon", "between the sources of a step", 4),
		mark("stop", "ends a sentence", 2),
		mark("gap", "between two sentences: a space, or nothing", 1),
		mark("open", "opens a quotation", 3),
		mark("close", "closes a quotation", 3),
	}},
	{Name: "list", Means: "How things are listed. {a} is what stands before, {b} the next.", Keys: []Key{
		k("two", "two of them: Police and press", 30, "{a}", "{b}"),
		k("more", "three and more, before the last: Police, press", 30, "{a}", "{b}"),
		k("last", "three and more, the last: Police, press and medics", 30, "{a}", "{b}"),
	}},
	{Name: "sure", Means: "How sure a step is: a tag above its words. Each stands alone, " +
		"in the form that suits a report, a statement or an event.", Keys: []Key{
		k("established", "on video, or from several sources that do not depend on one another", 20),
		k("reported", "one source says so, which is cited; a step may have several, one for each part", 20),
		k("claimed", "one person or party says so, whether or not they have a stake in it", 20),
		k("disputed", "the accounts contradict each other", 20),
		k("unconfirmed", "none of the sources that are cited confirms it", 20),
	}},
	{Name: "sure-means", Means: "What a grade means, in half a sentence behind it.", Keys: []Key{
		k("established", "“on video or from several sources”", 70),
		k("reported", "“each part by one source, which is cited”", 70),
		k("claimed", "“someone’s word, attributed”", 70),
		k("disputed", "“the accounts differ”", 70),
		k("unconfirmed", "“no source cited here confirms it”", 70),
	}},
	{Name: "credit", Means: "How the picture names a source, by what it is. {by} is a name: a person's, " +
		"an agency's, a newspaper's, in its basic form.", Keys: []Key{
		k("video", "a video", 34, "{by}"),
		k("photo", "a photo", 34, "{by}"),
		k("eyewitness", "somebody who was there", 34, "{by}"),
		k("document", "a document", 34, "{by}"),
		k("statement", "a statement", 34, "{by}"),
		k("post", "what somebody wrote on a social network", 34, "{by}"),
		k("report", "a news report: mostly the name alone", 34, "{by}"),
	}},
	{Name: "shape", Means: "By what the legend tells people apart who are drawn: small paper figures.",
		Keys: []Key{
			k("civilian", "ordinary people", 60),
			k("deputy-open", "members of a parliament, one side", 60),
			k("deputy-closed", "members of a parliament, the other side", 60),
			k("official", "somebody in office", 60),
			k("soldier", "a soldier", 60),
			k("soldier-plain", "a soldier without a shield", 60),
			k("police", "police", 60),
			k("press", "press", 60),
			k("diplomat", "a diplomat", 60),
			k("medic", "a doctor or nurse", 60),
			k("firefighter", "a firefighter", 60),
			k("worker", "a worker", 60),
			k("security", "a guard who is neither soldier nor police", 60),
			k("judge", "a judge; bands are the two strips of white cloth at the neck", 60),
			k("child", "a child: smaller than the grown-ups, with a school bag on its back", 60),
			k("wheelchair", "somebody in a wheelchair", 60),
			k("leader", "the one who leads a group, man or woman: taller than the others, with a name tag", 60),
		}},
}
