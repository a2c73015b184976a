package spell

// EverydayWords returns all everyday words that are known.
func EverydayWords() (all []string) {
	for word := range everyday {
		all = append(all, word)
	}
	return all
}
