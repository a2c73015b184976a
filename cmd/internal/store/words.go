package store

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"regexp"
	"strings"
	"syscall"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/aws/smithy-go"
	"google.golang.org/api/googleapi"
)

// Refused is what a store says no to, in plain words. What the store said itself
// stands behind them.
type Refused struct {
	words string
	cause error
	final bool // trying again is of no use

	// Rights is whether others may do it, with other credentials.
	Rights bool
}

func (r *Refused) Error() string {
	if r.cause == nil {
		return r.words
	}
	return fmt.Sprintf("%s (%s)", r.words, brief(r.cause))
}

func (r *Refused) Unwrap() error { return r.cause }

// where says where credentials belong, by the kind of store.
var where = map[Kind]string{
	S3: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run aws configure, or aws sso login " +
		"(?profile= chooses among several)",
	Google: "run gcloud auth application-default login, or set GOOGLE_APPLICATION_CREDENTIALS to the " +
		"file of a service account",
	Azure: "run az login, or set AZURE_STORAGE_ACCOUNT and AZURE_STORAGE_KEY, or AZURE_STORAGE_CONNECTION_STRING",
	Disk:  "a folder needs none",
}

// A cause is why a store refuses, told by its code or by words in what it says.
type cause struct {
	codes string // between blanks
	said  []string
	words func(s *Store) string
	final bool

	rights bool // others may do it
}

var causes = []cause{
	{
		codes: " RequestTimeTooSkewed RequestExpired ",
		said: []string{"Request date header too old", "Request date header is too old", "short-lived token",
			"reasonable timeframe", "not within the allowable range"},
		words: func(s *Store) string {
			return "the clock of this machine is wrong: it and the store's are too far apart. " +
				"Set it (by hand, or have it set by the network), and run this again"
		}, final: true,
	},
	{
		codes: " NoSuchBucket ContainerNotFound ContainerBeingDeleted ",
		said:  []string{"bucket does not exist", "bucket doesn't exist"},
		words: func(s *Store) string {
			return fmt.Sprintf("there is no bucket %q there: see how it is spelled, or have it made", s.name)
		}, final: true,
	},
	{
		codes: " QuotaExceeded InsufficientStorage ServiceQuotaExceeded XMinioStorageFull EntityTooLarge AccountIsDisabled " +
			"StorageQuotaExceeded TooManyParts ",
		said: []string{"no space left on device", "disk quota exceeded", "Insufficient Storage", "quota exceeded"},
		words: func(s *Store) string {
			return "the store is full: what readers see is as it was. Make room (-prune lists what old publications hold), " +
				"and run this again"
		}, final: true,
	},
	{
		said: []string{"failed to refresh cached credentials", "could not find default credentials",
			"no EC2 IMDS role found", "DefaultAzureCredential", "failed to acquire a token", "NoCredentialProviders",
			"get credentials:", "error getting credentials", "AccountName is required"},
		words: func(s *Store) string { return "no credentials were found on this machine: " + where[s.Kind] },
		final: true,
	},
	{
		codes: " InvalidAccessKeyId SignatureDoesNotMatch AccessDenied ExpiredToken InvalidToken TokenRefreshRequired " +
			"AuthenticationFailed AuthorizationFailure AuthorizationPermissionMismatch InvalidAuthenticationInfo " +
			"AuthorizationHeaderMalformed Forbidden Unauthorized 401 403 ",
		said: []string{"permission denied", "invalid_grant"},
		words: func(s *Store) string {
			return fmt.Sprintf("the store does not take these credentials, or they may not do this in %q: %s", s.name, where[s.Kind])
		}, final: true, rights: true,
	},
}

// explain returns an error in plain words, where it is known.
func (s *Store) explain(err error) error {
	var refused *Refused
	if err == nil || errors.As(err, &refused) {
		return err
	}
	code, said := codeOf(err), err.Error()
	for _, c := range causes {
		known := code != "" && strings.Contains(c.codes, " "+code+" ")
		for _, words := range c.said {
			known = known || strings.Contains(said, words)
		}
		if known {
			return &Refused{words: c.words(s), cause: err, final: c.final, Rights: c.rights}
		}
	}
	if unreached(err) {
		return &Refused{words: "the store can't be reached: is this machine on the network, and the address right?", cause: err}
	}
	return err
}

// codeOf returns the word or number by which the store tells what is wrong; or nothing.
func codeOf(err error) string {
	if api := smithy.APIError(nil); errors.As(err, &api) {
		return api.ErrorCode()
	}
	if azure := (*azcore.ResponseError)(nil); errors.As(err, &azure) {
		return azure.ErrorCode
	}
	if google := (*googleapi.Error)(nil); errors.As(err, &google) {
		switch google.Code {
		case http.StatusInsufficientStorage:
			return "InsufficientStorage"
		case http.StatusUnauthorized, http.StatusForbidden:
			return fmt.Sprint(google.Code)
		}
	}
	return ""
}

// unreached reports whether nobody answered.
func unreached(err error) bool {
	var op *net.OpError
	var dns *net.DNSError
	return errors.As(err, &dns) || errors.As(err, &op) || errors.Is(err, syscall.ECONNREFUSED)
}

var requestID = regexp.MustCompile(`,? ?(RequestID|HostID|x-amz-[\w-]+):? [^,]*,?`)

// brief returns the end of what a store said, where its reason stands, on one line.
func brief(err error) string {
	text := strings.Join(strings.Fields(requestID.ReplaceAllString(err.Error(), "")), " ")
	if letters := []rune(text); len(letters) > 240 {
		text = "…" + string(letters[len(letters)-240:])
	}
	return text
}
