// Command release makes what is handed to authors: for Linux, macOS and Windows an
// archive with a program that needs nothing else, with checksums and a list of what it is
// made of. ./build.sh release calls it.
//
//	go run ./cmd/release [-o release] [-only linux/amd64,windows/arm64] [-commit HASH -date TIME]
package main

import (
	"flag"
	"fmt"
	"os"

	"standoff/cmd/internal/release"
)

func main() {
	out := flag.String("o", "release", "the `folder` to write to")
	only := flag.String("only", "", "make it for some `systems` only, such as linux/amd64,windows/arm64")
	hash := flag.String("commit", "", "the `hash` of the commit, where git does not know it")
	date := flag.String("date", "", "the `time` of the commit, such as 2026-11-30T20:37:52Z")
	flag.Parse()
	if err := run(*out, *only, *hash, *date); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// run makes a release, and says what is in it.
func run(out, only, hash, date string) error {
	targets, err := release.ParseTargets(only)
	if err != nil {
		return err
	}
	commit, err := release.ReadCommit(hash, date)
	if err != nil {
		return err
	}
	r := release.Release{Commit: commit, Targets: targets, Folder: out, Say: os.Stderr}
	if err := r.Make(); err != nil {
		return err
	}
	files, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	for _, f := range files {
		if info, err := f.Info(); err == nil {
			fmt.Printf("%9d  %s/%s\n", info.Size(), out, f.Name())
		}
	}
	return nil
}
