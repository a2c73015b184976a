package main

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/terminal"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// A choice is what a command is told to take: a story, and of it a language, a theme. Every
// command that has the flag has it from here, and so refuses the same.

// planOf returns the plan of the storyboard that a command is told to take, and prints
// what is wrong with it.
func planOf(args []string, t terminal.Terminal) (*plan.Plan, error) {
	boards, err := boardfile.ReadStoryboards(args, t.In)
	if err != nil {
		return nil, err
	}
	return diagnostics.MustCompile(boards[0], t)
}

// langFlag adds -lang to a command's flags.
func langFlag(f *flag.FlagSet) *string {
	return f.String("lang", "", "language `code`; none is the story's first")
}

// chosenLanguage returns the story's language that the code names, or its first
// where there is none. It fails when the story is not told in that language.
func chosenLanguage(s *story.Story, code string) (string, error) {
	switch {
	case code == "":
		return s.Languages[0], nil
	case slices.Contains(s.Languages, code):
		return code, nil
	}
	return "", fmt.Errorf("-lang is %q: want %s", code, strings.Join(s.Languages, ", "))
}

// themeFlag adds -theme to a command's flags.
func themeFlag(f *flag.FlagSet) *string { return f.String("theme", theme.Light.Name, "light or dark") }

// chosenTheme returns the theme of that name. It fails when there is none.
func chosenTheme(name string) (*theme.Theme, error) {
	for _, t := range []*theme.Theme{theme.Light, theme.Dark} {
		if t.Name == name {
			return t, nil
		}
	}
	return nil, fmt.Errorf("-theme is %q: want light or dark", name)
}
