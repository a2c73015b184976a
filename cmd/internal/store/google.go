package store

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"time"

	"gocloud.dev/blob/driver"
	"gocloud.dev/gcerrors"
	"gocloud.dev/gcp"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
	"google.golang.org/api/storage/v1"
)

// A googleBucket is a bucket at Google, which it asks by the JSON API with Google's own client
// of it. The library's own driver (gcsblob) can also ask by gRPC, and brings along all that this
// needs: a fifth of the program, and of what there is to compile, for the same five requests.
type googleBucket struct {
	name    string
	client  *http.Client
	service *storage.Service
}

// newGoogleBucket returns a bucket with the credentials that gcloud left, or none at an emulator.
// It asks nothing of it yet.
func newGoogleBucket(ctx context.Context, name string) (*googleBucket, error) {
	if emulator := os.Getenv("STORAGE_EMULATOR_HOST"); emulator != "" {
		if !strings.Contains(emulator, "://") {
			emulator = "http://" + emulator
		}
		return googleBucketBy(ctx, name, http.DefaultTransport, option.WithEndpoint(emulator+"/storage/v1/"))
	}
	creds, err := gcp.DefaultCredentials(ctx)
	if err != nil {
		return nil, err
	}
	client, err := gcp.NewHTTPClient(gcp.DefaultTransport(), gcp.CredentialsTokenSource(creds))
	if err != nil {
		return nil, err
	}
	return googleBucketBy(ctx, name, client.Transport)
}

func googleBucketBy(ctx context.Context, name string, way http.RoundTripper, opts ...option.ClientOption) (*googleBucket, error) {
	client := &http.Client{Transport: asStored{way}}
	service, err := storage.NewService(ctx, append(opts, option.WithHTTPClient(client))...)
	return &googleBucket{name, client, service}, err
}

// asStored asks for files as they are stored: Google unpacks those that were packed by gzip
// for who does not say that they can, and Go's client does where nobody else says so.
type asStored struct{ way http.RoundTripper }

func (a asStored) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Query().Get("alt") == "media" {
		r = r.Clone(r.Context())
		r.Header.Set("Accept-Encoding", "gzip")
	}
	return a.way.RoundTrip(r)
}

// ErrorCode implements [driver.Bucket].
func (b *googleBucket) ErrorCode(err error) gcerrors.ErrorCode {
	var answer *googleapi.Error
	switch {
	case errors.Is(err, context.Canceled):
		return gcerrors.Canceled
	case errors.Is(err, context.DeadlineExceeded):
		return gcerrors.DeadlineExceeded
	case errors.Is(err, errors.ErrUnsupported):
		return gcerrors.Unimplemented
	case !errors.As(err, &answer):
		return gcerrors.Unknown
	}
	switch answer.Code {
	case http.StatusNotFound:
		return gcerrors.NotFound
	case http.StatusUnauthorized, http.StatusForbidden:
		return gcerrors.PermissionDenied
	case http.StatusPreconditionFailed:
		return gcerrors.FailedPrecondition
	case http.StatusTooManyRequests:
		return gcerrors.ResourceExhausted
	}
	return gcerrors.Unknown
}

// As gives out the bucket itself, which can be asked for what is no file.
func (b *googleBucket) As(i any) bool {
	p, ok := i.(**googleBucket)
	if ok {
		*p = b
	}
	return ok
}

// ErrorAs implements [driver.Bucket].
func (b *googleBucket) ErrorAs(err error, i any) bool { return errors.As(err, i) }

// Attributes implements [driver.Bucket].
func (b *googleBucket) Attributes(ctx context.Context, key string) (*driver.Attributes, error) {
	o, err := b.service.Objects.Get(b.name, key).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	changed, sum, err := changedAt(o)
	return &driver.Attributes{CacheControl: o.CacheControl, ContentEncoding: o.ContentEncoding, ContentType: o.ContentType,
		Metadata: o.Metadata, ModTime: changed, Size: int64(o.Size), MD5: sum, ETag: o.Etag,
		AsFunc: func(any) bool { return false }}, err
}

// changedAt returns when an object was written, and its MD5; nil of one that was put together there.
func changedAt(o *storage.Object) (at time.Time, sum []byte, err error) {
	if at, err = time.Parse(time.RFC3339, o.Updated); err != nil {
		return at, nil, fmt.Errorf("%s: %w", o.Name, err)
	}
	sum, err = base64.StdEncoding.DecodeString(o.Md5Hash)
	return at, sum, err
}

// ListPaged implements [driver.Bucket].
func (b *googleBucket) ListPaged(ctx context.Context, opts *driver.ListOptions) (*driver.ListPage, error) {
	list, err := b.service.Objects.List(b.name).Context(ctx).Prefix(opts.Prefix).Delimiter(opts.Delimiter).
		MaxResults(int64(opts.PageSize)).PageToken(string(opts.PageToken)).
		Fields("items(name,size,updated,md5Hash)", "prefixes", "nextPageToken").Do()
	if err != nil {
		return nil, ofBucket(err)
	}
	page := &driver.ListPage{NextPageToken: []byte(list.NextPageToken)}
	never := func(any) bool { return false }
	for _, o := range list.Items {
		changed, sum, err := changedAt(o)
		if err != nil {
			return nil, err
		}
		page.Objects = append(page.Objects, &driver.ListObject{Key: o.Name, ModTime: changed, Size: int64(o.Size), MD5: sum, AsFunc: never})
	}
	for _, folder := range list.Prefixes {
		page.Objects = append(page.Objects, &driver.ListObject{Key: folder, IsDir: true, AsFunc: never})
	}
	slices.SortFunc(page.Objects, func(a, b *driver.ListObject) int { return strings.Compare(a.Key, b.Key) })
	return page, nil
}

// ofBucket returns an error of a request that needs no object to be there: what is not found, then,
// is the bucket.
func ofBucket(err error) error {
	var answer *googleapi.Error
	if errors.As(err, &answer) && answer.Code == http.StatusNotFound {
		return fmt.Errorf("the bucket doesn't exist: %w", err)
	}
	return err
}

// A googleReader reads an object as it comes.
type googleReader struct {
	*http.Response
	about driver.ReaderAttributes
}

func (r *googleReader) Read(p []byte) (int, error)           { return r.Body.Read(p) }
func (r *googleReader) Close() error                         { return r.Body.Close() }
func (r *googleReader) Attributes() *driver.ReaderAttributes { return &r.about }
func (r *googleReader) As(any) bool                          { return false }

// NewRangeReader implements [driver.Bucket], for whole objects only: we read no others.
func (b *googleBucket) NewRangeReader(ctx context.Context, key string, offset, length int64, _ *driver.ReaderOptions) (driver.Reader, error) {
	if offset != 0 || length >= 0 {
		return nil, fmt.Errorf("a part of an object: %w", errors.ErrUnsupported)
	}
	came, err := b.service.Objects.Get(b.name, key).Context(ctx).Download()
	if err != nil {
		return nil, err
	}
	return &googleReader{came, driver.ReaderAttributes{ContentType: came.Header.Get("Content-Type"),
		Size: came.ContentLength}}, nil
}

// A googleWriter keeps what is written, and sends it in one request when it is closed.
type googleWriter struct {
	bytes.Buffer
	send func([]byte) error
}

func (w *googleWriter) Close() error { return w.send(w.Bytes()) }

// NewTypedWriter implements [driver.Bucket].
func (b *googleBucket) NewTypedWriter(ctx context.Context, key, contentType string, opts *driver.WriterOptions) (driver.Writer, error) {
	return &googleWriter{send: func(data []byte) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		o := &storage.Object{Name: key, ContentType: contentType, ContentEncoding: opts.ContentEncoding,
			CacheControl: opts.CacheControl, Md5Hash: base64.StdEncoding.EncodeToString(opts.ContentMD5)}
		insert := b.service.Objects.Insert(b.name, o).Context(ctx).
			Media(bytes.NewReader(data), googleapi.ContentType(contentType), googleapi.ChunkSize(0))
		if opts.IfNotExist {
			insert.IfGenerationMatch(0)
		}
		_, err := insert.Do()
		return ofBucket(err)
	}}, nil
}

// Delete implements [driver.Bucket].
func (b *googleBucket) Delete(ctx context.Context, key string, _ *driver.DeleteOptions) error {
	return b.service.Objects.Delete(b.name, key).Context(ctx).Do()
}

// Copy implements [driver.Bucket]; nothing here copies.
func (b *googleBucket) Copy(context.Context, string, string, *driver.CopyOptions) error {
	return errors.ErrUnsupported
}

// SignedURL implements [driver.Bucket]; nothing here hands out addresses.
func (b *googleBucket) SignedURL(context.Context, string, *driver.SignedURLOptions) (string, error) {
	return "", errors.ErrUnsupported
}

// Close implements [driver.Bucket].
func (b *googleBucket) Close() error { return nil }
