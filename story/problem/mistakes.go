package problem

// A Mistake is a sort of mistake, by a word that never changes: editors and
// continuous integration may rely on it.
type Mistake string

// What is wrong with the file, before anything in it is read.
const (
	TooLarge     Mistake = "too-large"
	NotText      Mistake = "not-text"
	UnseenLetter Mistake = "unseen-letter"
)

// What is wrong with the writing: brackets, quotes, commas.
const (
	CurlyQuotes   Mistake = "curly-quotes"
	QuotesInside  Mistake = "quotes-inside"
	OpenText      Mistake = "open-text"
	NeedsQuotes   Mistake = "needs-quotes"
	NeedsBrackets Mistake = "needs-brackets"
	MissingComma  Mistake = "missing-comma"
	StrayComma    Mistake = "stray-comma"
	OpenBracket   Mistake = "open-bracket"
	StrayBracket  Mistake = "stray-bracket"
	WrongSign     Mistake = "wrong-sign"
	WrongHeader   Mistake = "wrong-header"
	WrongKeyLine  Mistake = "wrong-key-line"
	GivenTwice    Mistake = "given-twice"
	Unreadable    Mistake = "unreadable"
)

// What is wrong with a key or its value.
const (
	UnknownKey   Mistake = "unknown-key"
	KeyBelow     Mistake = "key-below"
	StrayKey     Mistake = "stray-key"
	EitherOr     Mistake = "either-or"
	MissingKey   Mistake = "missing-key"
	MissingBlock Mistake = "missing-block"
	WrongType    Mistake = "wrong-type"
	WrongWord    Mistake = "wrong-word"
	OutOfRange   Mistake = "out-of-range"
	WrongDay     Mistake = "wrong-day"
	WrongLink    Mistake = "wrong-link"
	EmptyText    Mistake = "empty-text"
	TextTooLong  Mistake = "text-too-long"
)

// What is wrong with names and languages.
const (
	WrongID         Mistake = "wrong-id"
	SameID          Mistake = "same-id"
	UnknownID       Mistake = "unknown-id"
	WrongSort       Mistake = "wrong-sort"
	OtherSet        Mistake = "other-set"
	Repeated        Mistake = "repeated"
	Unused          Mistake = "unused"
	WrongLanguage   Mistake = "wrong-language"
	MissingLanguage Mistake = "missing-language"
)

// What is wrong with sources and doubt.
const (
	AlikeSources   Mistake = "alike-sources"
	LateSource     Mistake = "late-source"
	EarlySource    Mistake = "early-source"
	CountUnsourced Mistake = "count-unsourced"
	BadCount       Mistake = "bad-count"
	SureOfLittle   Mistake = "sure-of-little"
	DoubtUnseen    Mistake = "doubt-unseen"
	WrongDoubt     Mistake = "wrong-doubt"
	WrongAccounts  Mistake = "wrong-accounts"
	QuoteMarks     Mistake = "quote-marks"
)

// What is wrong with a set.
const (
	Unplaced     Mistake = "unplaced"
	PlacedTwice  Mistake = "placed-twice"
	NoCommonEdge Mistake = "no-common-edge"
	DoorInNoWall Mistake = "door-in-no-wall"
	OutsideArea  Mistake = "outside-area"
	HiddenFront  Mistake = "hidden-front"
	NoRoom       Mistake = "no-room"
)

// What is wrong with the cast.
const (
	PartOfItself Mistake = "part-of-itself"
	WrongParts   Mistake = "wrong-parts"
	AlikeColors  Mistake = "alike-colors"
	PoorContrast Mistake = "poor-contrast"
)

// What is wrong with a step and its moves.
const (
	BackInTime   Mistake = "back-in-time"
	WrongThen    Mistake = "wrong-then"
	WrongVerb    Mistake = "wrong-verb"
	NobodyNamed  Mistake = "nobody-named"
	AboutNothing Mistake = "about-nothing"
	SitOnGround  Mistake = "sit-on-ground"
	WrongGround  Mistake = "wrong-ground"
	NowhereYet   Mistake = "nowhere-yet"
	AlreadyHere  Mistake = "already-here"
	WouldJump    Mistake = "would-jump"
	TwoPlaces    Mistake = "two-places"
	NoWay        Mistake = "no-way"
	RunsInto     Mistake = "runs-into"
	StillOpen    Mistake = "still-open"
	TooSoonOver  Mistake = "too-soon-over"
	WalkedRound  Mistake = "walked-round"
	LabelLost    Mistake = "label-lost"
	NobodySeen   Mistake = "nobody-seen"
	SamePicture  Mistake = "same-picture"
	UnevenSides  Mistake = "uneven-sides"
	PushesNobody Mistake = "pushes-nobody"
	Vanished     Mistake = "vanished"
	CutOff       Mistake = "cut-off"
	Hidden       Mistake = "hidden"
	SideMissing  Mistake = "side-missing"
	DoubtLost    Mistake = "doubt-lost"
	DoubtAlone   Mistake = "doubt-alone"
	NotWhole     Mistake = "not-whole"
	NotThere     Mistake = "not-there"
	WordsLeftOut Mistake = "words-left-out"
	PlaceLeftOut Mistake = "place-left-out"
	EmptyPicture Mistake = "empty-picture"
	SmallPeople  Mistake = "small-people"
	SaysByItself Mistake = "says-by-itself"
	OneSided     Mistake = "one-sided"
	NoLetters    Mistake = "no-letters"
)
