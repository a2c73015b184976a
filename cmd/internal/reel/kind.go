package reel

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Kind is what a film can be written as.
type Kind struct {
	Suffix string // of the file's name; none of a folder
	Video  bool   // it is played, with captions beside it; others are pictures that move
	even   bool   // its width and height are even: it has one colour for each four pixels
	sound  bool   // it can have a silent track
	short  bool   // it is for what lasts seconds: it grows large
	encode func(Format) []string
}

// Longest is how long a film may be that is written as a picture, in seconds: GIF, APNG, WebP.
const Longest = 30

// kinds are all kinds, in the order in which they are named.
var kinds = []Kind{
	{Suffix: ".mp4", Video: true, even: true, sound: true, encode: mp4},
	{Suffix: ".webm", Video: true, even: true, sound: true, encode: webm},
	{Suffix: ".mov", Video: true, even: true, sound: true, encode: mov},
	{Suffix: ".gif", short: true, encode: own},
	{Suffix: ".apng", short: true, encode: own},
	{Suffix: ".webp", short: true, encode: webp},
	{},
}

// KindOf returns what a film of that name is written as: a name without an ending, or with a
// slash at its end, or that of a folder, is a folder of PNG files.
func KindOf(name string) (Kind, error) {
	suffix := strings.ToLower(filepath.Ext(name))
	info, err := os.Stat(name)
	folder := err == nil && info.IsDir()
	if strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator)) || folder && !known(suffix) {
		suffix = ""
	}
	if folder && suffix != "" {
		return Kind{}, fmt.Errorf("%s is a folder", name)
	}
	for _, k := range kinds {
		if k.Suffix == suffix {
			return k, nil
		}
	}
	if suffix == ".png" {
		return Kind{}, fmt.Errorf("%s: a PNG that moves ends in .apng; a folder of them is %s/", name, strings.TrimSuffix(name, filepath.Ext(name)))
	}
	return Kind{}, fmt.Errorf("%s: a film ends in %s, or is a folder, as frames/", name, strings.Join(Suffixes(), ", "))
}

// known reports whether files with the ending are films.
func known(suffix string) bool { return suffix != "" && slices.Contains(Suffixes(), suffix) }

// Suffixes returns the endings of all files that a film can be.
func Suffixes() (all []string) {
	for _, k := range kinds {
		if k.Suffix != "" {
			all = append(all, k.Suffix)
		}
	}
	return all
}

// A FormatError is that a film of a format cannot be written as a kind.
type FormatError struct{ why string }

func (e *FormatError) Error() string { return e.why }

// Takes returns why a film of the format cannot be of this kind, or nil.
func (k Kind) Takes(f Format) error {
	switch {
	case k.even && (f.W%2 != 0 || f.H%2 != 0):
		return &FormatError{fmt.Sprintf("%d × %d pixels cannot be %s: want even numbers, as %s", f.W, f.H, k.Suffix, near(f.W, f.H))}
	case k.short && f.Seconds() > Longest:
		return &FormatError{fmt.Sprintf("%.1f seconds are too long for %s, which is for %d at most: choose a step, or a part of the film", f.Seconds(), k.Suffix, Longest)}
	case f.Silence && !k.sound:
		name := k.Suffix
		if name == "" {
			name = "a folder of frames"
		}
		return &FormatError{fmt.Sprintf("%s has no sound, not even a silent one", name)}
	}
	return nil
}

// near names the even sizes about one that is not.
func near(w, h int) string {
	least, most := fmt.Sprintf("%dx%d", w/2*2, h/2*2), fmt.Sprintf("%dx%d", (w+1)/2*2, (h+1)/2*2)
	return least + " or " + most
}
