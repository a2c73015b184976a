package diagnostics

import "standoff/story/problem"

// A lesson says of one kind of mistake why it is one, and shows it wrong and
// right. A lesson without samples is of what no line can show.
type lesson struct{ Why, Wrong, Right string }

// Lessons are what check -explain teaches.
var Lessons = map[problem.Mistake]lesson{
	problem.TooLarge: {Why: "A storyboard is a short text: pictures and sounds never stand in it."},
	problem.NotText: {Why: "Save the file as plain text in UTF-8. " +
		"Word processors have it under Save as."},
	problem.UnseenLetter: {Why: "Text copied from elsewhere may bring letters that nobody sees. " +
		"Delete the place and type it anew."},
	problem.Unreadable: {Why: "Look at the marked place for a bracket, a quote or a comma too many, " +
		"or one too few."},

	problem.CurlyQuotes: {"Word processors bend inverted commas. The outer ones are straight.",
		`kind = “video”`, `kind = "video"`},
	problem.QuotesInside: {"The straight \" ends a text. Inside one the bent ones stand.",
		`text   = "They shout "Out!" and reach the square, city police say."`,
		`text   = "They shout “Out!” and reach the square, city police say."`},
	problem.OpenText: {"What opens with \" ends with \" on the same line.",
		`by   = "City police`, `by   = "City police"`},
	problem.NeedsQuotes: {"Words stand in quotes; only numbers, days, times, true and false do not.",
		`by   = City police`, `by   = "City police"`},
	problem.NeedsBrackets: {"Several values stand in brackets, with a comma between them.",
		`source = "police" and "clip"`, `source = ["police", "clip"]`},
	problem.MissingComma: {"Each row of a list has a comma behind it; so has each key within a row.",
		`  { who = "guards", at = "gate" }
  { who = "riders", at = "park" },`, `  { who = "guards", at = "gate" },
  { who = "riders", at = "park" },`},
	problem.StrayComma: {"Commas stand between rows and within them, not behind a key on its own line.",
		`figures = 8,`, `figures = 8`},
	problem.OpenBracket: {"Each [ has its ], and each { its }.",
		`  { who = "guards", at = "gate",`, `  { who = "guards", at = "gate" },`},
	problem.StrayBracket: {"What closes must have been opened.",
		`figures = 8
}`, `figures = 8`},
	problem.WrongSign: {"A key and its value have = between them; a remark begins with #.",
		`figures: 8`, `figures = 8`},
	problem.WrongHeader: {"A block begins with its name in two brackets on each side.",
		"[[step]\ntitle  = \"They arrive\"", "[[step]]\ntitle  = \"They arrive\""},
	problem.WrongKeyLine: {"Each line of a block is a key, = and a value.",
		`figures   8`, `figures = 8`},
	problem.GivenTwice: {"A key stands once in its block. For a second source, set, group or step, " +
		"begin a block.",
		"figures = 8\nfigures = 9", `figures = 8`},

	problem.UnknownKey: {"Only the keys of the manual's tables mean something.",
		`{ who = "guards", goto = "gate", as = "lines" }`,
		`{ who = "guards", go = "gate", as = "lines" }`},
	problem.KeyBelow: {"Whatever stands below [[step.notes]] belongs to the note. " +
		"The step's own keys stand above.",
		"[[step.notes]]\nat   = \"square\"\ntext = \"Market day\"\nsure = \"reported\"\nmoves = []",
		"[[step.notes]]\nat   = \"square\"\ntext = \"Market day\""},
	problem.StrayKey: {"Each verb has keys that may stand with it; others would do nothing.",
		`{ who = "guards", at = "gate", pace = "run" }`, `{ who = "guards", at = "gate" }`},
	problem.EitherOr: {"Two keys that say the same thing could contradict each other.",
		"time   = 10:15\nwhen   = \"later\"", `time   = 10:15`},
	problem.MissingKey: {"Without it nothing can be shown, or nobody would answer for it.",
		`sure   = "reported"
camera = "square"`, `source = ["police", "clip"]
sure   = "reported"
camera = "square"`},
	problem.MissingBlock: {"A story needs somebody who says so, a place, people and a step.",
		``, ``},
	problem.WrongType: {"Each key takes one sort of value: text, a number, true or false, a list.",
		`figures = "8"`, `figures = 8`},
	problem.WrongWord: {"Some keys take one word of a list, spelt as there.",
		`kind    = "cop"`, `kind    = "police"`},
	problem.OutOfRange: {"Numbers have limits, within which a picture can be read.",
		`figures = 8000`, `figures = 8`},
	problem.WrongDay: {"Days are written year, month, day, with two digits for the last two, " +
		"without quotes.",
		`date      = 3.5.2024`, `date      = 2024-05-03`},
	problem.WrongLink: {"Readers follow links, and only those of the web are safe.",
		`url  = "example.org/clip"`, `url  = "https://example.org/clip"`},
	problem.EmptyText: {"An empty text would leave a hole in the page.",
		`name    = ""`, `name    = "Guards"`},
	problem.TextTooLong: {"More than that does not fit into the picture, or cannot be taken in at once.",
		`{ at = "gate", text = "The gate to the square, which stood open all day" }`,
		`{ at = "gate", text = "Open all day" }`},

	problem.WrongID: {"Ids are for use in the file only: a–z, 0–9, hyphens. Readers see the name.",
		`id      = "Ana Ruiz"`, `id      = "ruiz"`},
	problem.SameID: {"Places, people and sets share one list of ids: each names one thing.",
		`id      = "square"`, `id      = "ruiz"`},
	problem.UnknownID: {"Whoever or whatever is named stands in the cast, a set or a source, " +
		"spelt in the same way.",
		`{ who = "gaurds", at = "gate" }`, `{ who = "guards", at = "gate" }`},
	problem.WrongSort: {"A key needs people, or a place, or a door, and not another sort of thing.",
		`{ who = "gate", at = "square" }`, `{ who = "guards", at = "gate" }`},
	problem.OtherSet: {"A step shows one set. Name only what lies on it, or change the set.",
		`{ who = "guards", go = "hall" }`, `{ who = "guards", go = "podium" }`},
	problem.Repeated: {"Once in a list is enough.",
		`source = ["police", "police"]`, `source = ["police", "clip"]`},
	problem.Unused: {"What nothing names is forgotten, or misspelt where it should be named.",
		`notes  = [{ id = "hours", at = "gate", text = "Open all day" }]`,
		`notes  = [{ at = "gate", text = "Open all day" }]`},
	problem.WrongLanguage: {"Languages go by their codes, such as en, es, pt-BR.",
		`languages = ["sp"]`, `languages = ["en"]`},
	problem.MissingLanguage: {"A reader of one language would find a hole where the text is missing.",
		`languages = ["en", "es"]`, `languages = ["en"]`},

	problem.AlikeSources: {"Two sources by the same author could not be told apart below the picture.",
		`by   = "City police"
kind = "statement"`, `by   = "Ana López"
kind = "video"`},
	problem.EarlySource: {Why: "No source tells what has not happened yet: the time is wrong, or another source tells it."},
	problem.LateSource: {"A source from years after the story may be right, but look at its day again.",
		`date = 2025-05-09`, `date = 2024-05-03`},
	problem.CountUnsourced: {"Numbers of people are always disputed: say whose number it is.",
		`count   = "about 60"`, `count   = "about 60"
source  = "police"`},
	problem.BadCount: {"A number is what readers take along. “Many” says nothing that could be checked.",
		`count   = "very many"`, `count   = "about 60"`},
	problem.SureOfLittle: {"One side’s word makes a thing reported or claimed. It is established " +
		"when it is on video, in a document, or when several say it.",
		`source = "police"
sure   = "established"`, `source = "police"
sure   = "reported"`},
	problem.DoubtUnseen: {"Many readers only look: what is in doubt must look so.",
		`sure   = "disputed"
moves  = [{ who = "marchers", leave = "gate" }]`, `sure   = "disputed"
moves  = [{ who = "marchers", leave = "gate", sure = "disputed" }]`},
	problem.WrongDoubt: {"The words in doubt stand in the quote itself, and readers are told why.",
		`doubt = "June", why = "Police say May"`, `doubt = "May", why = "Police say June"`},
	problem.WrongAccounts: {"Accounts are two or three, differ, and each has its own source: one side alone has made a claim.",
		`moves  = [{ who = "marchers", leave = "gate", sure = "disputed" }]
accounts = [{ by = "Police", text = "They left.", source = "police", notes = [{ at = "gate", text = "Out" }] }]`,
		`moves  = [{ who = "marchers", leave = "gate", sure = "disputed" }]`},
	problem.QuoteMarks: {"Each language has its own quotation marks, so the program adds them.",
		`text = "“Until May!”"`, `text = "Until May!"`},

	problem.Unplaced: {"Areas line up by themselves; all else lies in an area, or beside a thing.",
		`props = [{ id = "podium", kind = "podium" }]`,
		`props = [{ id = "podium", kind = "podium", in = "square" }]`},
	problem.PlacedTwice: {"One thing has one place.",
		`props = [{ id = "podium", kind = "podium", in = "square", left-of = "gate" }]`,
		`props = [{ id = "podium", kind = "podium", in = "square" }]`},
	problem.NoCommonEdge: {"A door leads from one area into the next, so the two touch.",
		`doors = [{ id = "gate", between = ["avenue", "park"], closed = false }]`,
		`doors = [{ id = "gate", between = ["avenue", "square"], closed = false }]`},
	problem.DoorInNoWall: {"People walk round a door that stands in no wall. Give an area walls.",
		`{ id = "square", size = [30, 20], walls = "bottom" }`,
		`{ id = "square", size = [30, 20], walls = "all" }`},
	problem.HiddenFront: {"Readers look from the bottom: they never see a front at the top.",
		"[[set]]\nfront = \"top\"", "[[set]]"},
	problem.OutsideArea: {"A thing that reaches out of its area lies across its edge or wall.",
		`in = "square", size = [40, 2] }`, `in = "square" }`},
	problem.NoRoom: {"Everyone who is drawn needs room to stand, and every thing room to lie.",
		`{ who = "marchers", from = "avenue", go = "gate", as = "line" }`,
		`{ who = "marchers", from = "avenue", go = "square" }`},

	problem.PartOfItself: {"A part belongs to a larger group, and never round in a circle.",
		`of      = "ruiz"`, `of      = "marchers"`},
	problem.WrongParts: {"Figures of parts are counted within the group, and a leader is one person.",
		`figures = 30`, `figures = 1`},
	problem.AlikeColors: {"About one man in twelve cannot tell some colours apart.",
		`color   = "olive"`, `color   = "amber"`},

	problem.PoorContrast: {"What is hardly lighter or darker than its neighbour runs into it in print.",
		`flag      = ["blue", "plum"]`, `flag      = ["blue", "amber"]`},

	problem.BackInTime: {"A story that goes back says so, or readers lose their way.",
		`time   = 09:15`, `time   = 10:15`},
	problem.WrongThen: {"A bare \"then\" between two rows waits for all that stands above.",
		`  { then = true },`, `  "then",`},
	problem.WrongVerb: {"A move says one thing about somebody. For two things write two rows.",
		`{ who = "guards", at = "gate", go = "square" }`, `{ who = "guards", at = "gate" }`},
	problem.NobodyNamed: {"Somebody does it.",
		`{ at = "gate" }`, `{ who = "guards", at = "gate" }`},
	problem.AboutNothing: {"A note hangs on people, with who, or on a place, with at.",
		`notes  = [{ text = "Open all day" }]`, `notes  = [{ at = "gate", text = "Open all day" }]`},
	problem.SitOnGround: {"Seats are a place of their own: whoever goes to them takes one each.",
		`{ who = "riders", at = "hall", do = "sit" }`, `{ who = "riders", at = "bench" }`},
	problem.WrongGround: {"Who is in the water swims: they can wave or call, but not do what needs ground.", "", ""},
	problem.NowhereYet: {"Who appears for the first time comes from somewhere, or is there already.",
		`{ who = "marchers", go = "square" }`,
		`{ who = "marchers", from = "avenue", go = "square" }`},
	problem.AlreadyHere: {"Who is on the set already walks from where they are.",
		`{ who = "guards", from = "avenue", go = "podium" }`,
		`{ who = "guards", go = "podium" }`},
	problem.WouldJump: {"at is for who is there when the step opens. Who has to get there goes.",
		`{ who = "guards", at = "podium" }`, `{ who = "guards", go = "podium" }`},
	problem.TwoPlaces: {"Nobody goes to two places at once: let one follow the other.",
		`  { who = "guards", go = "gate", as = "lines" },
  { who = "guards", go = "podium" },`, `  { who = "guards", go = "gate", as = "lines" },
  "then",
  { who = "guards", go = "podium" },`},
	problem.NoWay: {"People walk round walls and through open doors. Open one, or send them round.",
		`closed = true }`, `closed = false }`},
	problem.RunsInto: {Why: "What starts together moves at the same time. With \"then\" between, who walks is " +
		"out of the way before the vehicle comes."},
	problem.StillOpen: {Why: "A ramp that is down, or a door that stands open, would be torn off: " +
		"shut it before the vehicle goes."},
	problem.TooSoonOver: {"A step lasts until it can be read. Who sets the time takes care of that.",
		`hold   = 0`, `hold   = 4`},
	problem.WalkedRound: {Why: "A line keeps people out. Where others walk round its end, readers see a line " +
		"that keeps nobody out."},
	problem.LabelLost: {Why: "Words keep clear of people and of one another. " +
		"Fewer or shorter ones, or a wider camera, make room."},
	problem.SamePicture: {Why: "Whoever only looks takes the same picture twice for a return to what was. " +
		"Show what is new, come nearer, or leave the step out."},
	problem.UnevenSides: {Why: "A drawing must not count. Two sides get the same figures, " +
		"unless a source says which was the larger."},
	problem.CutOff:       {Why: "A narrow picture shows less. Readers on phones must see who acts, and who speaks."},
	problem.PushesNobody: {Why: "Whoever pushes pushes somebody. Against nobody it looks like falling."},
	problem.Vanished:     {Why: "People whom readers have just seen do not dissolve. They stay, or are seen to leave."},
	problem.Hidden:       {Why: "Whoever acts must be seen: behind neither words, nor a thing, nor others."},
	problem.SideMissing: {Why: "A picture that shows one of two sides takes that side. " +
		"Let the camera show both, on phones too."},
	problem.DoubtLost: {Why: "Many readers only look. A doubtful step must look doubtful in every shape, " +
		"the smallest too."},
	problem.DoubtAlone: {Why: "One accusation without the other takes a side. Either all notes in doubt " +
		"are there, or none."},
	problem.NotWhole: {Why: "Half a name or half a note reads like a fault, or like another word."},
	problem.NotThere: {Why: "Words about somebody who is not in the picture seem to be about somebody else."},
	problem.WordsLeftOut: {Why: "In doubt, who says so is half of what is said: without it, " +
		"somebody’s claim becomes the story’s own."},
	problem.PlaceLeftOut: {Why: "People who go where the camera does not look seem to go nowhere."},
	problem.EmptyPicture: {Why: "On a small screen every piece counts. From nearer by, people are larger."},
	problem.SmallPeople:  {Why: "On a phone, people who are a few pixels high are dots: nobody sees what they do."},
	problem.SaysByItself: {Why: "A drawing says what no source may have said: order, a full house, which side " +
		"was larger."},
	problem.OneSided: {Why: "Two sides get the same means: a leader, a colour, a word of their own. " +
		"Where a source has none, say so."},
	problem.NoLetters: {Why: "Readers see all letters, in fonts of their own. The card and frames are " +
		"painted on this machine, which needs a font for them."},
	problem.NobodySeen: {"A step without a camera shows all that its moves name.",
		`camera = { on = "park", width = 8 }`, `camera = "podium"`},
}
