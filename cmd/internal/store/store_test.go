package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/smithy-go/logging"

	"standoff/cmd/internal/store/storetest"
)

func TestMain(m *testing.M) { os.Exit(storetest.Run(m)) }

// Credentials in an address are refused, in words that don't repeat them.
func TestAddressesWithCredentialsAreRefused(t *testing.T) {
	for _, address := range []string{
		"s3://AKIAEXAMPLE:hush@bucket/p", "s3://bucket/p?secret_key=hush", "s3://bucket?aws_session_token=hush",
		"s3://bucket?endpoint=https://me:hush@minio.example", "gs://bucket?private_key_path=hush",
		"azblob://box?sas=hush", "azblob://box?account_key=hush", "s3://bucket?X-Amz-Signature=hush",
	} {
		_, err := Open(t.Context(), address)
		if err == nil || strings.Contains(err.Error(), "hush") || strings.Contains(err.Error(), "AKIA") ||
			!strings.Contains(err.Error(), "credentials in it") {
			t.Errorf("of %s it says %v", address, err)
		}
	}
}

func TestAddressesThatNameNoStore(t *testing.T) {
	for address, want := range map[string]string{
		"": "want s3://", "dist": "want s3://", "https://bucket.s3.amazonaws.com/": "want s3://", "s3:///prefix": "want s3://",
		"file://folder": "want s3://", "file:///nowhere/at/all": "there is no folder", "s3://b?colour=red": "want endpoint, region",
	} {
		if _, err := Open(t.Context(), address); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("of %q it says %v, want %q", address, err, want)
		}
	}
}

// answering is a bucket behind a server that gives everybody one answer, and how often it did.
func answering(t *testing.T, status int, code, message string) (*Store, *int) {
	t.Helper()
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		w.Header().Set("Content-Type", "application/xml")
		w.WriteHeader(status)
		fmt.Fprintf(w, "<Error><Code>%s</Code><Message>%s</Message></Error>", code, message)
	}))
	t.Cleanup(server.Close)
	t.Setenv("AWS_ACCESS_KEY_ID", "editor")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "hush")
	s, err := Open(t.Context(), "s3://paper?endpoint="+server.URL)
	if err != nil {
		t.Fatal(err)
	}
	s.Pace = Pace{Tries: 4, First: time.Millisecond, Most: time.Millisecond, Limit: time.Second}
	return s, &asked
}

// What a store refuses is said in plain words, and what is of no use is not tried again and again.
func TestRefusalsInPlainWords(t *testing.T) {
	for _, c := range []struct {
		status     int
		code, want string
	}{
		{403, "RequestTimeTooSkewed", "the clock of this machine is wrong"},
		{403, "InvalidAccessKeyId", "the store does not take these credentials"},
		{403, "SignatureDoesNotMatch", "the store does not take these credentials"},
		{403, "AccessDenied", "the store does not take these credentials"},
		{404, "NoSuchBucket", `there is no bucket "paper"`},
		{507, "QuotaExceeded", "the store is full"},
	} {
		s, asked := answering(t, c.status, c.code, "No.")
		_, err := s.List(t.Context(), "", false)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "hush") {
			t.Errorf("of %s it says %v, want %q", c.code, err, c.want)
		}
		if *asked > 3 { // the library tries three times where clocks differ
			t.Errorf("of %s it was asked %d times", c.code, *asked)
		}
	}
}

// The same of Google's store, whose client is another.
func TestRefusalsOfGoogleInPlainWords(t *testing.T) {
	for status, want := range map[int]string{
		401: "the store does not take these credentials", 403: "the store does not take these credentials",
		404: `there is no bucket "paper"`, 507: "the store is full",
	} {
		asked := 0
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			asked++
			w.WriteHeader(status)
			fmt.Fprintf(w, `{"error": {"code": %d, "message": "No."}}`, status)
		}))
		defer server.Close()
		t.Setenv("STORAGE_EMULATOR_HOST", server.Listener.Addr().String())
		s, err := Open(t.Context(), "gs://paper")
		if err != nil {
			t.Fatal(err)
		}
		s.Pace = Pace{Tries: 4, First: time.Millisecond, Most: time.Millisecond, Limit: time.Second}
		for what, do := range map[string]func() error{
			"list":  func() error { _, err := s.List(t.Context(), "", false); return err },
			"write": func() error { return s.Write(t.Context(), "a", []byte("a"), Headers{Type: "text/plain"}) },
		} {
			asked = 0
			if err := do(); err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("of %d to a %s it says %v, want %q", status, what, err, want)
			}
			if asked != 1 {
				t.Errorf("of %d to a %s it was asked %d times", status, what, asked)
			}
		}
	}
}

// Without credentials nothing is asked, and it is said where they come from.
func TestNoCredentialsOfGoogle(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	t.Setenv("APPDATA", t.TempDir())
	t.Setenv("STORAGE_EMULATOR_HOST", "")
	t.Setenv("GOOGLE_APPLICATION_CREDENTIALS", filepath.Join(t.TempDir(), "none.json"))
	if _, err := Open(t.Context(), "gs://paper"); err == nil || !strings.HasPrefix(err.Error(), "no credentials were found on this machine: run gcloud") {
		t.Errorf("it says %v", err)
	}
}

// What is stored packed is read packed, and comes with the headers that it was given.
func TestReadGivesWhatIsStored(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write([]byte("words"))
	_ = w.Close()
	for kind, place := range storetest.Places {
		t.Run(kind, func(t *testing.T) {
			s, err := Open(t.Context(), place(t).Use(t))
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			h := Headers{Type: "text/css; charset=utf-8", Encoding: "gzip", Cache: "no-cache"}
			if err := s.Write(t.Context(), "a/b c.css", packed.Bytes(), h); err != nil {
				t.Fatal(err)
			}
			got, err := s.Read(t.Context(), "a/b c.css")
			if err != nil || !bytes.Equal(got, packed.Bytes()) {
				t.Errorf("%d bytes were stored, and are %q: %v", packed.Len(), got, err)
			}
			about, err := s.bucket.Attributes(t.Context(), "a/b c.css")
			if err != nil || kind != "folder" && (about.ContentType != h.Type || about.ContentEncoding != h.Encoding || about.CacheControl != h.Cache) {
				t.Errorf("its headers are %+v: %v", about, err)
			}
			if _, err := s.Read(t.Context(), "a/none.css"); !errors.Is(err, ErrMissing) {
				t.Errorf("of a file that is not there it says %v", err)
			}
		})
	}
}

func TestNoNetwork(t *testing.T) {
	s, _ := answering(t, 200, "", "")
	if client := (*s3.Client)(nil); !s.bucket.As(&client) || client.Options().Logger != logging.Logger(logging.Nop{}) {
		t.Error("the library talks to whoever publishes")
	}
	closed, err := Open(t.Context(), "s3://paper?endpoint=http://127.0.0.1:1")
	if err != nil {
		t.Fatal(err)
	}
	closed.Pace = s.Pace
	closed.Pace.Limit = time.Minute // of which the library takes a few seconds
	if _, err := closed.List(t.Context(), "", false); err == nil || !strings.HasPrefix(err.Error(), "the store can't be reached") {
		t.Errorf("it says %v", err)
	}
}

// Trying again ends when whoever waits has had enough.
func TestTryingEndsWithItsContext(t *testing.T) {
	s := &Store{Pace: Patient}
	ctx, cancel := context.WithCancel(t.Context())
	err := s.try(ctx, 0, func(context.Context) error {
		cancel()
		return errors.New("not now")
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
}

// TestAListWhileFilesGo: a folder is listed while another editor's unfinished files come and go.
func TestAListWhileFilesGo(t *testing.T) {
	folder := t.TempDir()
	s, err := Open(t.Context(), "file://"+filepath.ToSlash(folder))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			name := filepath.Join(folder, fmt.Sprintf("%d.tmp", i%50))
			_ = os.WriteFile(name, nil, 0o600)
			_ = os.Remove(name)
		}
	}()
	for range 300 {
		if _, err := s.List(t.Context(), "", false); err != nil {
			t.Error(err)
			break
		}
	}
	close(stop)
	<-done
}
