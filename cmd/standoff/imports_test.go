package main

import (
	"strings"
	"testing"
)

// mayImport are the house rules: which packages beyond the standard library
// each of ours may import directly. A package that is not listed may import
// none of ours. The way is story, scene, painters, commands, and never back.
var mayImport = map[string][]string{
	"standoff/story":        {"github.com/BurntSushi/toml", "github.com/pelletier/go-toml/v2/unstable"},
	"standoff/story/format": {"standoff/story", "github.com/pelletier/go-toml/v2/unstable"},
	"standoff/story/words":  {"standoff/story", "golang.org/x/text/"},
	"standoff/story/tell":   {"standoff/story", "standoff/story/words"},
	"standoff/scene":        {"standoff/story"},
	"standoff/scene/raster": {
		"standoff/scene", "standoff/story", "golang.org/x/image/",
		"github.com/go-text/typesetting/", "eliasnaur.com/font/noto/sans/arabic/",
	},
	"standoff/scene/svg": {"standoff/scene", "standoff/story"},
	"standoff/scene/gpu": {
		"standoff/scene", "standoff/scene/raster", "standoff/story",
		"golang.org/x/image/", "github.com/hajimehoshi/ebiten/v2",
	},
	"standoff/web": {
		"github.com/tdewolff/minify/v2", "github.com/evanw/esbuild/pkg/api", "golang.org/x/text/",
	},
	"standoff/cmd/standoff": {
		"standoff/", "github.com/BurntSushi/toml", "github.com/andybalholm/brotli", "golang.org/x/sync/errgroup",
	},
	"standoff/cmd/player": {
		"standoff/story", "standoff/scene", "standoff/scene/gpu", "github.com/hajimehoshi/ebiten/v2",
	},
}

func TestImportsGoOneWay(t *testing.T) {
	for _, env := range [][]string{nil, inBrowser} {
		out, err := goTool(env, "list", "-e", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "standoff/...")
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
			words := strings.Fields(line)
			for _, imported := range words[1:] {
				if !allowed(words[0], imported) {
					t.Errorf("%s imports %s", words[0], imported)
				}
			}
		}
	}
}

// allowed reports whether a package may import another. The standard library,
// whose paths have no dot before the first slash, is open to all.
func allowed(pkg, imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	if first != "standoff" && !strings.Contains(first, ".") {
		return true
	}
	for _, prefix := range mayImport[pkg] {
		if imported == prefix || strings.HasPrefix(imported, strings.TrimSuffix(prefix, "/")+"/") &&
			(strings.HasSuffix(prefix, "/") || strings.Contains(first, ".")) {
			return true
		}
	}
	return false
}

func TestPlayerLinksNoFonts(t *testing.T) {
	out, err := goTool(inBrowser, "list", "-deps", playerPackage)
	if err != nil {
		t.Fatal(err)
	}
	for _, heavy := range []string{"golang.org/x/image/font", "net/http", "html/template", "image/png",
		"github.com/go-text/typesetting/font", "standoff/story/words", "standoff/story/tell",
		"golang.org/x/text/language"} {
		if strings.Contains(out, heavy+"\n") {
			t.Errorf("the player links %s: readers would wait for it", heavy)
		}
	}
}
