package site

import (
	"path"
	"regexp"
	"strings"
)

// Names are the files of stories that carry the hash of their content in their name,
// by the names that they would have without. What a page shows is among them: a page
// that was fetched yesterday never gets the pictures of today.
type names map[string]string

// of returns the name that the file has, which is its own where nobody gave it another.
func (n names) of(name string) string {
	if named, ok := n[name]; ok {
		return named
	}
	return name
}

// from returns an address as a page in the folder has it.
func (n names) from(folder, file string) string {
	return strings.TrimPrefix(n.of(path.Join(folder, file)), folder+"/")
}

// hashedName returns the name with the hash of the content before its ending.
func hashedName(name string, data []byte) string {
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + Hash(data) + ext
}

var hashInName = regexp.MustCompile(`\.([0-9a-f]{10}|[0-9a-f]{12})(\.[a-z]+)$`)

// Hashed reports whether the file's name carries the hash of its content: its bytes are
// never others.
func Hashed(name string) bool { return hashInName.MatchString(name) }

// plainNames returns names by what they are without their hashes.
func plainNames(files []string) names {
	n := names{}
	for _, name := range files {
		if Hashed(name) {
			n[hashInName.ReplaceAllString(name, "$2")] = name
		}
	}
	return n
}
