package read

import "testing"

func TestLinks(t *testing.T) {
	for _, good := range []string{
		"https://example.org", "http://example.org:8080/a?b=c#d", "https://example.org/Übersicht/%20",
		"https://münchen.example/", "https://web.archive.org/web/2020/http://example.org/",
		"https://example.org?at=10:30", "https://a.example#@",
	} {
		if !isLink(good) {
			t.Errorf("%q is refused", good)
		}
	}
	for _, bad := range []string{
		"", "https://", "https:///path", "http://?a", "example.org", "//example.org", "ftp://example.org",
		"javascript:alert(1)", "data:text/html,hello", "https://user:password@example.org/",
		"https://example.org/a b", "https://example.org/\n", `https://example.org/"onclick=`,
		"https://example.org:port/", "https://:80", "https://<b>", `https://example.org\evil`,
	} {
		if isLink(bad) {
			t.Errorf("%q passes for a link", bad)
		}
	}
}
