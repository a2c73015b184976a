package story

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// languageNames are the languages in which a story can be told: what each is
// called in English, and what it calls itself.
var languageNames = map[string][2]string{
	"af": {"Afrikaans", "Afrikaans"}, "am": {"Amharic", "አማርኛ"}, "ar": {"Arabic", "العربية"},
	"az": {"Azerbaijani", "Azərbaycan"}, "be": {"Belarusian", "Беларуская"},
	"bg": {"Bulgarian", "Български"}, "bn": {"Bengali", "বাংলা"}, "bs": {"Bosnian", "Bosanski"},
	"ca": {"Catalan", "Català"}, "cs": {"Czech", "Čeština"}, "cy": {"Welsh", "Cymraeg"},
	"da": {"Danish", "Dansk"}, "de": {"German", "Deutsch"}, "el": {"Greek", "Ελληνικά"},
	"en": {"English", "English"}, "eo": {"Esperanto", "Esperanto"}, "es": {"Spanish", "Español"},
	"et": {"Estonian", "Eesti"}, "eu": {"Basque", "Euskara"}, "fa": {"Persian", "فارسی"},
	"fi": {"Finnish", "Suomi"}, "fr": {"French", "Français"}, "ga": {"Irish", "Gaeilge"},
	"gl": {"Galician", "Galego"}, "gn": {"Guarani", "Avañe’ẽ"}, "ha": {"Hausa", "Hausa"},
	"he": {"Hebrew", "עברית"}, "hi": {"Hindi", "हिन्दी"}, "hr": {"Croatian", "Hrvatski"},
	"ht": {"Haitian Creole", "Kreyòl"}, "hu": {"Hungarian", "Magyar"}, "hy": {"Armenian", "Հայերեն"},
	"id": {"Indonesian", "Indonesia"}, "is": {"Icelandic", "Íslenska"}, "it": {"Italian",
		"Italiano"},
	"ja": {"Japanese", "日本語"}, "ka": {"Georgian", "ქართული"}, "kk": {"Kazakh", "Қазақша"},
	"km": {"Khmer", "ខ្មែរ"}, "ko": {"Korean", "한국어"}, "ku": {"Kurdish", "Kurdî"},
	"lt": {"Lithuanian", "Lietuvių"}, "lv": {"Latvian", "Latviešu"}, "mk": {"Macedonian",
		"Македонски"},
	"mn": {"Mongolian", "Монгол"}, "ms": {"Malay", "Melayu"}, "mt": {"Maltese", "Malti"},
	"my": {"Burmese", "မြန်မာ"}, "ne": {"Nepali", "नेपाली"}, "nl": {"Dutch", "Nederlands"},
	"no": {"Norwegian", "Norsk"}, "pa": {"Punjabi", "ਪੰਜਾਬੀ"}, "pl": {"Polish", "Polski"},
	"ps": {"Pashto", "پښتو"}, "pt": {"Portuguese", "Português"}, "qu": {"Quechua", "Runasimi"},
	"ro": {"Romanian", "Română"}, "ru": {"Russian", "Русский"}, "si": {"Sinhala", "සිංහල"},
	"sk": {"Slovak", "Slovenčina"}, "sl": {"Slovenian", "Slovenščina"}, "so": {"Somali", "Soomaali"},
	"sq": {"Albanian", "Shqip"}, "sr": {"Serbian", "Српски"}, "sv": {"Swedish", "Svenska"},
	"sw": {"Swahili", "Kiswahili"}, "ta": {"Tamil", "தமிழ்"}, "th": {"Thai", "ไทย"},
	"tr": {"Turkish", "Türkçe"}, "uk": {"Ukrainian", "Українська"}, "ur": {"Urdu", "اردو"},
	"uz": {"Uzbek", "Oʻzbek"}, "vi": {"Vietnamese", "Tiếng Việt"}, "yo": {"Yoruba", "Yorùbá"},
	"zh": {"Chinese", "中文"}, "zu": {"Zulu", "isiZulu"},
}

// slips are codes of countries, and others that people write for a language.
var slips = map[string]string{
	"sp": "es", "esp": "es", "spa": "es", "spanish": "es", "ve": "es", "mx": "es", "eng": "en",
	"english": "en", "gb": "en", "us": "en", "ger": "de", "gr": "el", "jp": "ja", "cn": "zh",
	"ch": "zh", "ua": "uk", "br": "pt", "dk": "da", "cz": "cs", "se": "sv", "kr": "ko", "ir": "fa",
	"il": "he", "in": "hi", "vn": "vi", "fre": "fr", "french": "fr", "german": "de", "español": "es",
	"portuguese": "pt", "italian": "it", "arabic": "ar", "chinese": "zh", "russian": "ru", "al": "sq",
}

// slipOf is the code of the language that a slip means, or "".
func slipOf(code string) string {
	code, _, _ = strings.Cut(strings.ToLower(code), "-")
	if to := slips[code]; to != "" {
		return to
	}
	if _, ok := languageNames[code]; ok {
		return code
	}
	return ""
}

// languageSlip ends a message about a code that is no language's.
func languageSlip(code string) string {
	if to := slipOf(code); to != "" {
		return fmt.Sprintf("; did you mean %q (%s)?", to, languageNames[to][1])
	}
	return ": en, es, fr, pt …"
}

// KnownLanguages are the codes of all languages in which a story can be told.
func KnownLanguages() []string { return slices.Sorted(maps.Keys(languageNames)) }

// languageName is what a language is called in English.
func languageName(code string) string {
	if n, ok := languageNames[code]; ok {
		return n[0]
	}
	return code
}

// leftward are the languages of scripts that run from right to left.
var leftward = []string{"ar", "fa", "he", "ps", "ur"}

// Leftward reports whether the language is read from right to left.
func Leftward(lang string) bool { return slices.Contains(leftward, lang) }

// Direction is the direction in which the language is read, as HTML writes it:
// "ltr" or "rtl".
func Direction(lang string) string {
	if Leftward(lang) {
		return "rtl"
	}
	return "ltr"
}

// NativeName is what the language calls itself: "Español" for es.
func NativeName(lang string) string {
	if n, ok := languageNames[lang]; ok {
		return n[1]
	}
	return lang
}
