//go:build !release

package web

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"github.com/evanw/esbuild/pkg/api"
)

//go:embed player/*.js player/*/*.js shared/*.js preview/*.js embed/*.js embed/*.css demo/*.js
var scripts embed.FS

//go:embed style
var styles embed.FS

// entries are the modules that the scripts begin with; that of the runtime is apart.
var entries = map[string]string{
	"player.js": "player/main.js", "live.js": "preview/live.js", "preview.js": "preview/bar.js",
	"article.js": "demo/main.js", HostScriptName: "embed/main.js",
}

// sheets are what the styles are joined from: files, and folders of them.
var sheets = map[string][]string{
	"player.css": {"style/screen"}, "print.css": {"style/print"}, "shelf.css": {"style/shelf"}, "live.css": {"style/author"},
	"preview.css": {"style/screen/01-tokens.css", "style/bar"}, "article.css": {"style/article"},
}

// finished returns a script or a style sheet, joined and minified. Only the runtime has
// wasmExec in it.
func finished(name string, wasmExec []byte) (text []byte, err error) {
	switch {
	case name == runtimeScript:
		text, err = library("player/engine/engine.js", RuntimeName, wasmExec)
	case sheets[name] != nil:
		if text, err = stylesheet(sheets[name]); err == nil {
			return minifyCSS(text)
		}
	default:
		text, err = bundle(entries[name])
	}
	if err != nil {
		return nil, err
	}
	return minifyBytes(mediaTypes[path.Ext(name)], text)
}

// Finished returns all scripts and style sheets, by name, for a program that is released: it
// carries them, and not what joins them. Such a program is of one Go, whose wasm_exec.js this is.
func Finished(wasmExec []byte) (map[string][]byte, error) {
	all := map[string][]byte{runtimeScript: nil}
	for name := range entries {
		all[name] = nil
	}
	for name := range sheets {
		all[name] = nil
	}
	for name := range all {
		var err error
		if all[name], err = finished(name, wasmExec); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return all, nil
}

// bundle joins a module, named as "player/main.js", and all that it imports
// into one script. It is a classic script, so that a page opened from a folder
// still steps. Browsers older than 2022 read the page without it.
func bundle(entry string) ([]byte, error) { return library(entry, "", nil) }

// library returns a bundle, after the text of banner; the page's other scripts find
// what its module exports in a global object of that name.
func library(entry, name string, banner []byte) ([]byte, error) {
	r := api.Build(api.BuildOptions{
		GlobalName:  name,
		EntryPoints: []string{entry},
		Bundle:      true,
		Format:      api.FormatIIFE,
		Target:      api.ES2022,
		Charset:     api.CharsetUTF8,
		// The rest is left to minifyBytes.
		MinifySyntax: true,
		Banner:       map[string]string{"js": string(banner)},
		Plugins:      []api.Plugin{embedded},
		LogLevel:     api.LogLevelSilent,
	})
	var errs []error
	for _, m := range api.FormatMessages(r.Errors, api.FormatMessagesOptions{}) {
		errs = append(errs, errors.New(m))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return r.OutputFiles[0].Contents, nil
}

// embedded reads the modules out of this program instead of from a disk. A style
// sheet is a text to the module that imports it.
var embedded = api.Plugin{Name: "embedded", Setup: func(b api.PluginBuild) {
	b.OnResolve(api.OnResolveOptions{Filter: "."},
		func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			at := path.Join(path.Dir(a.Importer), a.Path)
			return api.OnResolveResult{Path: at, Namespace: "web"}, nil
		})
	b.OnLoad(api.OnLoadOptions{Filter: ".", Namespace: "web"},
		func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := scripts.ReadFile(a.Path)
			loader := api.LoaderJS
			if err == nil && path.Ext(a.Path) == ".css" {
				loader = api.LoaderText
				text, err = minifyCSS(text)
			}
			contents := string(text)
			return api.OnLoadResult{Contents: &contents, Loader: loader}, err
		})
}}

// minifyCSS leaves to esbuild what css.Minify does not touch: all within
// @container. Neither changes a rule, so that no browser gets another one.
func minifyCSS(text []byte) ([]byte, error) {
	text, err := minifyBytes("text/css", text)
	if err != nil {
		return nil, err
	}
	out := api.Transform(string(text), api.TransformOptions{
		Loader:           api.LoaderCSS,
		MinifyWhitespace: true,
		Charset:          api.CharsetUTF8,
	})
	for _, e := range out.Errors {
		return nil, errors.New(e.Text)
	}
	return out.Code, nil
}

// stylesheet joins files, and those of folders by name.
func stylesheet(parts []string) ([]byte, error) {
	var all bytes.Buffer
	for _, part := range parts {
		err := fs.WalkDir(styles, part, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := styles.ReadFile(name)
			all.Write(text)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all.Bytes(), nil
}
