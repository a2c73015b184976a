package site

import (
	"fmt"
	"net/url"
	"strings"
)

// ParseBase reads the address of a site's root, and ends it in a slash.
func ParseBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" ||
		u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("-base is %q: want an address such as https://example.org/graphics/", base)
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}
