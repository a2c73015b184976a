package release

import (
	"bytes"
	"fmt"
)

// A change is what is made of a file of somebody else's.
type change struct {
	file string // below its module's folder, or Go's
	make func(text []byte) ([]byte, error)
}

// changed tells of the changes, by module, to whoever has the program.
var changed = map[string]string{
	"std":       "changed: package text/template finds no methods",
	azureModule: "changed: reads no lists in the form of Apache Arrow",
}

// notice stands at the head of what is changed.
const notice = "// Changed by Standoff: what its program never does is left out.\n\n"

// withoutMethods lets templates find no methods by their names. For the sake of those, which
// only templates know, the linker keeps every exported method of everything that a program has, all
// requests to all clouds among them. The templates of our pages call none, and a test holds that.
var withoutMethods = change{"src/text/template/exec.go", func(text []byte) ([]byte, error) {
	const byName, none = "ptr.MethodByName(fieldName)", "reflect.ValueOf(nil)"
	if n := bytes.Count(text, []byte(byName)); n != 1 {
		return nil, fmt.Errorf("%q stands in it %d times, want once", byName, n)
	}
	return append([]byte(notice), bytes.Replace(text, []byte(byName), []byte(none), 1)...), nil
}}

// azureModule speaks to Azure's store. It can also read lists of files in the form of Apache
// Arrow, which nobody asks for here: we, as the library that we use, take them as XML.
const azureModule = "github.com/Azure/azure-sdk-for-go/sdk/storage/azblob"

// withoutArrow reads no such lists. What is left is what the rest of the module calls; where that is
// another one day, the program is not compiled.
var withoutArrow = change{"internal/arrow/arrow.go", func([]byte) ([]byte, error) {
	return []byte(notice + `package arrow

import (
	"errors"
	"net/http"

	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/internal/generated"
)

const (
	ArrowContentType  = "application/vnd.apache.arrow.stream"
	ArrowAcceptHeader = ArrowContentType
)

var errArrow = errors.New("lists in the form of Apache Arrow are not read")

func HandleFlatListResponse(*http.Response) (none generated.ContainerClientListBlobFlatSegmentResponse, _ error) {
	return none, errArrow
}

func HandleHierarchyListResponse(*http.Response) (none generated.ContainerClientListBlobHierarchySegmentResponse, _ error) {
	return none, errArrow
}
`), nil
}}
