// Package visit looks at published pages by their public address, as those who come there do: a
// reader's browser, a crawler that unpacks nothing, a program that reads feeds. It says what
// is wrong with how the host sends them, in words for whoever runs the host. Command
// publish calls it; it changes nothing. Begin with this file; checks.go has what is
// looked for.
package visit

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"time"

	"github.com/andybalholm/brotli"
)

// A Visitor looks at a site.
type Visitor struct {
	Base   string // the site's address, ending in a slash
	Kind   string // of store, for remedies: s3, gs, azblob or file
	Share  string // how it is told to let all pages fetch
	Client *http.Client
}

// A Page is what should be there.
type Page struct {
	Name string // below the base
	Want []byte
}

// A Fault is something that is wrong with a host.
type Fault struct {
	Words  string // what readers have of it, and what to do
	Seen   string // the request and what of the answer shows it
	Advice bool   // readers get everything, but it could be better
}

// Client returns a client that takes answers as they come: packed, and moved elsewhere.
func Client() *http.Client {
	return &http.Client{
		Timeout:   20 * time.Second,
		Transport: &http.Transport{DisableCompression: true, Proxy: http.ProxyFromEnvironment},
	}
}

// Who comes, and what they say of themselves.
const (
	reader  = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"
	crawler = "Mozilla/5.0 (compatible; Standoff-Check/1.0; as a crawler)"
	feed    = "Standoff-Check/1.0 (as a feed reader)"
)

// An answer is what a host sent.
type answer struct {
	url    string
	who    string
	status int
	header http.Header
	body   []byte // as it came
	plain  []byte // unpacked; nil where it can't be
}

// get fetches an address as somebody; only readers say that they can unpack.
func (v Visitor) get(ctx context.Context, who, url, origin string) (*answer, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", who)
	if who == reader {
		r.Header.Set("Accept-Encoding", "gzip, br")
	} else {
		r.Header.Set("Accept-Encoding", "identity")
	}
	if origin != "" {
		r.Header.Set("Origin", origin)
	}
	came, err := v.Client.Do(r)
	if err != nil {
		return nil, err
	}
	defer came.Body.Close()
	body, err := io.ReadAll(io.LimitReader(came.Body, 64<<20))
	if err != nil {
		return nil, err
	}
	a := &answer{came.Request.URL.String(), who, came.StatusCode, came.Header, body, nil}
	a.plain, _ = unpacked(body, came.Header.Get("Content-Encoding"))
	return a, nil
}

func unpacked(body []byte, encoding string) ([]byte, error) {
	switch encoding {
	case "", "identity":
		return body, nil
	case "gzip":
		r, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		return io.ReadAll(r)
	case "br":
		return io.ReadAll(brotli.NewReader(bytes.NewReader(body)))
	}
	return nil, fmt.Errorf("packed by %s", encoding)
}

// seen returns the request and a header of the answer as evidence.
func (a *answer) seen(header string) string {
	who := map[string]string{reader: "a browser", crawler: "a crawler", feed: "a feed reader"}[a.who]
	text := fmt.Sprintf("GET %s as %s: %d", a.url, who, a.status)
	if header != "" {
		value := strings.Join(a.header.Values(header), ", ")
		if value == "" {
			value = "(none)"
		}
		text += ", " + header + ": " + value
	}
	return text
}

var hashInName = regexp.MustCompile(`\.([0-9a-f]{10}|[0-9a-f]{12})(\.[a-z]+)+$`)

// isWhole reports whether the bytes are those that the name tells of.
func isWhole(name string, data []byte) bool {
	m := hashInName.FindStringSubmatch(name)
	if m == nil {
		return len(data) > 0
	}
	if strings.HasSuffix(name, ".gz") {
		var err error
		if data, err = unpacked(data, "gzip"); err != nil {
			return false
		}
	}
	sum := sha256.Sum256(data)
	return strings.HasPrefix(hex.EncodeToString(sum[:]), m[1])
}

// Print writes what was found for people to read and to forward.
func Print(w io.Writer, base string, faults []Fault) {
	if len(faults) == 0 {
		fmt.Fprintf(w, "%s sends everything as it should, to browsers, crawlers and feed readers\n", base)
		return
	}
	fmt.Fprintf(w, "To whoever runs %s, from a look at it on %s:\n", base, time.Now().UTC().Format("2006-01-02 15:04 MST"))
	for i, f := range faults {
		kind := ""
		if f.Advice {
			kind = "(could be better) "
		}
		fmt.Fprintf(w, "%d. %s%s\n   seen: %s\n", i+1, kind, f.Words, f.Seen)
	}
}
