package publication

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"time"

	"standoff/cmd/internal/pack"
	"standoff/cmd/internal/store"
)

// Where publications are kept in a store. Readers ask for none of it.
const (
	folder   = "publications/"
	contents = folder + "contents/" // texts of pages, by hash
	editions = folder + "editions/" // lists of files, by hash
	finished = folder + "done.json" // the number of the last that was brought to its end
	clock    = folder + "clock.json"
)

// A Record is a publication. It is written once, and never changed.
type Record struct {
	Number  int       `json:"number"`
	Time    time.Time `json:"time"` // when it was begun, by the editor's clock
	By      string    `json:"by,omitempty"`
	Note    string    `json:"note,omitempty"`
	Did     string    `json:"did"` // "publish", "rollback to 000120" or "prune"
	Changed []Change  `json:"changed"`
	// Stories are all that are published from then on, by their ids.
	Stories map[string]Entry `json:"stories"`
	// Common are the files of one name for good that all stories share, with the
	// hashes of their contents.
	Common map[string]string `json:"common,omitempty"`
	Nonce  string            `json:"nonce"` // makes it nobody else's
}

// A Change is a story of which a publication brought another edition.
type Change struct {
	Story      string `json:"story"`
	Title      string `json:"title"`
	Storyboard string `json:"storyboard,omitempty"` // where its text is kept, below the store's root
	Files      int    `json:"files"`
	New        int    `json:"new"` // of them, those that the store did not have
	Bytes      int64  `json:"bytes"`
}

// An Entry is which edition of a story is published.
type Entry struct {
	Since   int    `json:"since"` // the publication that brought it
	From    string `json:"from"`  // what it was made from, see package site
	Edition string `json:"edition"`
}

// An edition lists the files of a story. The same files make the same edition.
type edition struct {
	Story string `json:"story"`
	Title string `json:"title"`
	Files []Line `json:"files"` // by name
	// Shared are the files that its pages share with those of other stories.
	Shared []string `json:"shared"`
}

// A Line is a file of an edition.
type Line struct {
	Name  string `json:"name"`
	Hash  string `json:"sha256"` // the first 32 digits
	Bytes int64  `json:"bytes"`
}

// ID returns the publication's number as people are told it.
func (r *Record) ID() string { return number(r.Number) }

func number(n int) string { return fmt.Sprintf("%06d", n) }

func recordName(n int) string { return folder + number(n) + ".json" }

var recordPattern = regexp.MustCompile(`^` + folder + `(\d{6,})\.json$`)

// numbers returns the numbers of the publications among files, rising.
func numbers(files map[string]store.Object) (ns []int) {
	for name := range files {
		if m := recordPattern.FindStringSubmatch(name); m != nil {
			n, _ := strconv.Atoi(m[1])
			ns = append(ns, n)
		}
	}
	slices.Sort(ns)
	return ns
}

// A head is how a store stands: its last publication, and when that was claimed.
type head struct {
	last    *Record // nil where nothing is published
	all     []int
	claimed time.Time // by the store's clock
	done    bool      // all its pages are there
}

// readHead returns how the store stands.
func readHead(ctx context.Context, s *store.Store) (h head, err error) {
	files, err := s.List(ctx, folder, true)
	if err != nil {
		return h, err
	}
	if h.all = numbers(files); len(h.all) == 0 {
		return head{done: true}, nil
	}
	n := h.all[len(h.all)-1]
	h.claimed = files[recordName(n)].Changed
	if h.last, err = readRecord(ctx, s, n); err != nil {
		return h, err
	}
	var done struct{ Number int }
	text, err := s.Read(ctx, finished)
	if err == nil {
		err = json.Unmarshal(text, &done)
	} else if errors.Is(err, store.ErrMissing) {
		err = nil
	}
	h.done = done.Number >= n
	return h, err
}

func readRecord(ctx context.Context, s *store.Store, n int) (*Record, error) {
	text, err := s.Read(ctx, recordName(n))
	if errors.Is(err, store.ErrMissing) {
		return nil, fmt.Errorf("there is no publication %s: history lists those that there are", number(n))
	} else if err != nil {
		return nil, err
	}
	r := &Record{}
	if err := json.Unmarshal(text, r); err != nil {
		return nil, fmt.Errorf("%s can't be read: %w", recordName(n), err)
	}
	return r, nil
}

// next returns the record of the publication after the last one, which changes nothing yet.
func (w Work) next(h head, did string) *Record {
	r := &Record{Number: 1, Time: time.Now().UTC().Truncate(time.Second), By: w.By, Note: w.Note, Did: did,
		Stories: map[string]Entry{}, Common: map[string]string{}, Nonce: rand.Text()}
	if h.last != nil {
		r.Number = h.last.Number + 1
		for id, entry := range h.last.Stories {
			r.Stories[id] = entry
		}
		for name, hash := range h.last.Common {
			r.Common[name] = hash
		}
	}
	return r
}

// claim writes the record under its number, and reports whether nobody was faster.
func (w Work) claim(ctx context.Context, r *Record) (bool, error) {
	text, err := json.Marshal(r)
	if err != nil {
		return false, err
	}
	return w.Store.Claim(ctx, recordName(r.Number), append(text, '\n'), jsonHeaders)
}

var jsonHeaders = store.Headers{Type: "application/json", Cache: "no-store"}

// write puts an edition's list into the store, and returns its hash.
func (e edition) write(ctx context.Context, s *store.Store) (string, error) {
	text, hash, err := e.encode()
	if err != nil {
		return "", err
	}
	return hash, s.Write(ctx, editions+hash+".json", text, jsonHeaders)
}

func (e edition) encode() ([]byte, string, error) {
	slices.SortFunc(e.Files, func(a, b Line) int { return bytes.Compare([]byte(a.Name), []byte(b.Name)) })
	text, err := json.Marshal(e)
	return text, hashOf(text), err
}

func readEdition(ctx context.Context, s *store.Store, hash string) (e edition, err error) {
	text, err := s.Read(ctx, editions+hash+".json")
	if err == nil {
		err = json.Unmarshal(text, &e)
	}
	return e, err
}

// keep puts the text of a page into the store, so that it can be brought back.
func keep(ctx context.Context, s *store.Store, data []byte) error {
	packed, err := pack.Gzip(data)
	if err != nil {
		return err
	}
	return s.Write(ctx, contentName(hashOf(data)), packed, store.Headers{Type: "application/gzip", Cache: "no-store"})
}

// kept returns the text of a page that was kept, by its hash.
func kept(ctx context.Context, s *store.Store, hash string) ([]byte, error) {
	packed, err := s.Read(ctx, contentName(hash))
	if err != nil {
		return nil, err
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(r)
	if err == nil && hashOf(data) != hash {
		err = fmt.Errorf("%s is not what it was", contentName(hash))
	}
	return data, err
}

func contentName(hash string) string { return contents + hash + ".gz" }

// hashOf returns the first 32 hex digits of the content's SHA-256.
func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}
