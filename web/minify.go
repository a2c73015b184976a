package web

import (
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/svg"
)

var minifier = newMinifier()

// newMinifier returns a minifier for all kinds of files of a site.
func newMinifier() *minify.M {
	m := minify.New()
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true})
	m.AddFunc("text/css", minifyCSS)
	m.AddFunc("image/svg+xml", svg.Minify)
	m.AddFuncRegexp(regexp.MustCompile("^(application|text)/javascript$"), js.Minify)
	m.AddFunc("application/json", json.Minify)
	m.AddFunc("application/ld+json", json.Minify)
	return m
}

func minifyBytes(mediatype string, b []byte) ([]byte, error) {
	return minifier.Bytes(mediatype, b)
}

// minifyCSS leaves to esbuild what css.Minify does not touch: all within
// @container. Neither changes a rule, so that no browser gets another one.
func minifyCSS(m *minify.M, w io.Writer, r io.Reader, params map[string]string) error {
	var text strings.Builder
	if err := css.Minify(m, &text, r, params); err != nil {
		return err
	}
	out := api.Transform(text.String(), api.TransformOptions{
		Loader:           api.LoaderCSS,
		MinifyWhitespace: true,
		Charset:          api.CharsetUTF8,
	})
	for _, e := range out.Errors {
		return errors.New(e.Text)
	}
	_, err := w.Write(out.Code)
	return err
}
