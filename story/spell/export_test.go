package spell

// EverydayWords returns all everyday words that are known.
func EverydayWords() (all []string) {
	for word := range everyday {
		all = append(all, word)
	}
	return all
}

// Everyday returns the words of the language that an everyday word stands for.
func Everyday(word string) string { return everyday[word] }
