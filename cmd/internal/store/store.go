// Package store is where a site is published: a bucket at one of the clouds, or a folder.
// What publishes calls it. It knows names, bytes and headers, tries again what may
// succeed the next time, and says in plain words why a store refuses; what is
// published, and in which order, is for package publication. Credentials are those
// that the clouds' own tools use; it takes none in an address. Begin with open.go, then
// this file; google.go and azure.go are two of the clouds, cors.go is what they let other pages
// fetch, words.go has what is said of failures.
package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/service"
	"gocloud.dev/blob"
	"gocloud.dev/gcerrors"
)

// A Store is an open bucket or folder. Several goroutines may use it at once.
type Store struct {
	Kind   Kind
	Where  string // as messages name it, without anything behind a question mark
	Folder string // on this machine's disk, or empty
	Pace   Pace

	bucket  *blob.Bucket
	name    string          // of the bucket alone
	account *service.Client // of the container, at Azure

	answered atomic.Bool // it once did what it was asked
}

// A Kind is what a store is.
type Kind string

// The kinds there are, by the schemes of their addresses.
const (
	S3     Kind = "s3"
	Google Kind = "gs"
	Azure  Kind = "azblob"
	Disk   Kind = "file"
)

// An Object is what a list tells of a file.
type Object struct {
	Size    int64
	Changed time.Time // by the store's clock
}

// Headers are what a store sends along with a file.
type Headers struct{ Type, Encoding, Cache string }

// ErrMissing is a file that is not there.
var ErrMissing = errors.New("it is not there")

// pageSize is how many files the stores tell of in one answer.
const pageSize = 1000

// List returns the files whose names begin with the prefix: with one request for each
// thousand. Flat leaves out those in folders below.
func (s *Store) List(ctx context.Context, prefix string, flat bool) (map[string]Object, error) {
	all := map[string]Object{}
	opts := &blob.ListOptions{Prefix: prefix}
	if flat {
		opts.Delimiter = "/"
	}
	for token := blob.FirstPageToken; len(token) > 0; {
		err := s.try(ctx, 0, func(ctx context.Context) error {
			page, next, err := s.page(ctx, token, opts)
			if err != nil {
				return err
			}
			for _, o := range page {
				if !o.IsDir {
					all[o.Key] = Object{o.Size, o.ModTime}
				}
			}
			token = next
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// page returns one page of a list. In a folder a file that another editor is about to write
// may go while it is being looked at: then it is looked again, a few times.
func (s *Store) page(ctx context.Context, token []byte, opts *blob.ListOptions) (page []*blob.ListObject, next []byte, err error) {
	for range vanished {
		page, next, err = s.bucket.ListPage(ctx, token, pageSize, opts)
		if !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return page, next, err
}

// vanished is how often a list is made anew because a file went meanwhile.
const vanished = 100

// Read returns a file as it is stored; the error is [ErrMissing] where there is none.
func (s *Store) Read(ctx context.Context, name string) (data []byte, err error) {
	err = s.try(ctx, 0, func(ctx context.Context) error {
		data, err = s.bucket.ReadAll(ctx, name)
		return err
	})
	if gcerrors.Code(err) == gcerrors.NotFound && !errors.As(err, new(*Refused)) {
		return nil, fmt.Errorf("%s: %w", name, ErrMissing)
	}
	return data, err
}

// Write puts a file; one that was there is replaced in one step.
func (s *Store) Write(ctx context.Context, name string, data []byte, h Headers) error {
	return s.try(ctx, len(data), func(ctx context.Context) error {
		return s.bucket.Upload(ctx, name, bytes.NewReader(data), h.options())
	})
}

func (h Headers) options() *blob.WriterOptions {
	return &blob.WriterOptions{ContentType: h.Type, ContentEncoding: h.Encoding, CacheControl: h.Cache,
		MaxConcurrency: 1}
}

// Claim puts a file where there is none, and reports whether it is ours: of several who
// claim one name, one gets it. The data must be nobody else's, so that a claim whose answer
// was lost is known for ours.
func (s *Store) Claim(ctx context.Context, name string, data []byte, h Headers) (ours bool, err error) {
	err = s.try(ctx, len(data), func(ctx context.Context) error {
		if s.Folder != "" {
			return s.link(name, data)
		}
		opts := h.options()
		opts.IfNotExist = true
		return s.bucket.Upload(ctx, name, bytes.NewReader(data), opts)
	})
	if err == nil {
		return true, nil
	}
	if !errors.Is(err, os.ErrExist) && !taken(err) {
		return false, err
	}
	there, err := s.Read(ctx, name)
	return bytes.Equal(there, data), err
}

// link makes a file in one step, whole, unless there is one: two programs may do so at once.
func (s *Store) link(name string, data []byte) error {
	to := filepath.Join(s.Folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	draft := fmt.Sprintf("%s.%x.tmp", to, time.Now().UnixNano())
	defer os.Remove(draft)
	if err := os.WriteFile(draft, data, 0o644); err != nil {
		return err
	}
	err := os.Link(draft, to)
	if err == nil || errors.Is(err, os.ErrExist) {
		return err
	}
	// A disk without links can still make a file that was not there.
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, bytes.NewReader(data))
	return errors.Join(err, f.Close())
}

// Remove takes a file away. That there is none is no error.
func (s *Store) Remove(ctx context.Context, name string) error {
	err := s.try(ctx, 0, func(ctx context.Context) error { return s.bucket.Delete(ctx, name) })
	if gcerrors.Code(err) == gcerrors.NotFound {
		return nil
	}
	return err
}

// Now returns the time by the store's clock, which it reads off a file that it writes.
func (s *Store) Now(ctx context.Context, scratch string) (at time.Time, err error) {
	if err := s.Write(ctx, scratch, []byte("{}\n"), Headers{Type: "application/json"}); err != nil {
		return at, err
	}
	err = s.try(ctx, 0, func(ctx context.Context) error {
		about, err := s.bucket.Attributes(ctx, scratch)
		if err == nil {
			at = about.ModTime
		}
		return err
	})
	return at, err
}

// Close ends all that the store holds.
func (s *Store) Close() error { return s.bucket.Close() }
