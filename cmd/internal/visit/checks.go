package visit

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// A list is the faults found so far, each kind once.
type list struct {
	all  []Fault
	told map[string]bool
}

func (l *list) add(kind string, f Fault) {
	if l.told == nil {
		l.told = map[string]bool{}
	}
	if !l.told[kind] {
		l.told[kind] = true
		l.all = append(l.all, f)
	}
}

// Look fetches pages and what they name, and returns what is wrong.
func (v Visitor) Look(ctx context.Context, pages []Page) []Fault {
	found := &list{}
	for _, p := range pages {
		if ctx.Err() != nil {
			break
		}
		v.page(ctx, p, found)
	}
	return found.all
}

// page looks at a page as everybody, and at what it names.
func (v Visitor) page(ctx context.Context, p Page, found *list) {
	address := v.Base + p.Name
	for _, who := range []string{reader, crawler, feed} {
		a, err := v.get(ctx, who, address, "")
		if err != nil {
			found.add("reach", Fault{Words: "The address can't be reached: is it right, and does its name lead to this host?",
				Seen: fmt.Sprintf("GET %s: %v", address, err)})
			return
		}
		if !v.arrives(ctx, a, p, found) {
			return
		}
		if who == reader {
			v.pageHeaders(a, found)
		}
	}
	if strings.HasSuffix(p.Name, "/") {
		v.named(ctx, p, found)
	}
}

// arrives reports whether the page itself came.
func (v Visitor) arrives(ctx context.Context, a *answer, p Page, found *list) bool {
	switch {
	case a.status != http.StatusOK:
		words := fmt.Sprintf("The page does not come: the host answers %d.", a.status)
		if strings.HasSuffix(p.Name, "/") {
			b, err := v.get(ctx, reader, v.Base+p.Name+"index.html", "")
			if err == nil && b.status == http.StatusOK {
				words = "The host does not send a folder's index.html for the folder's address, which is the address of a story. " +
					indexRemedy[v.Kind]
			}
		}
		found.add("status", Fault{Words: words, Seen: a.seen("")})
		return false
	case a.who != reader && a.header.Get("Content-Encoding") != "" && a.header.Get("Content-Encoding") != "identity":
		found.add("encoded", Fault{Words: "Pages are sent packed to programs that have not said that they can unpack them: " +
			"crawlers and feed readers get nothing they can read. Send pages packed only where Accept-Encoding asks for it, " +
			"and add Vary: Accept-Encoding.", Seen: a.seen("Content-Encoding")})
		return false
	case !bytes.Equal(a.plain, p.Want):
		found.add("old", Fault{Words: "Another page is sent than the one that was published just now: most likely an older one, " +
			"which a cache on the way keeps. Have it forget this address (purge, invalidate), or wait for as long as its rules say.",
			Seen: a.seen("Cache-Control") + ", Age: " + a.header.Get("Age")})
		return false
	}
	return true
}

// indexRemedy is what sends a folder's index.html, by the kind of store.
var indexRemedy = map[string]string{
	"s3": "A bucket's own address never does. Turn on the bucket's website hosting with index.html as index document and have " +
		"the network in front ask that; or, in CloudFront, add a function at the viewer's request that appends index.html to " +
		"addresses that end in a slash.",
	"gs": "A bucket's own address never does. Set its main page: gcloud storage buckets update gs://BUCKET " +
		"--web-main-page-suffix=index.html, and publish it below your own domain, by a load balancer.",
	"azblob": "A container's own address never does. Turn on static website in the storage account with index.html as index " +
		"document, and publish to its container $web.",
	"file": "Set index.html as its index (nginx: index index.html;).",
}

// pageHeaders looks at what comes with a page.
func (v Visitor) pageHeaders(a *answer, found *list) {
	h := a.header
	if t := h.Get("Content-Type"); !strings.HasPrefix(t, "text/html") {
		found.add("type", Fault{Words: "Pages are not sent as text/html: browsers offer to save them. Send files that end in .html " +
			"as text/html; charset=utf-8.", Seen: a.seen("Content-Type")})
	} else if c := strings.ToLower(t); strings.Contains(c, "charset=") && !strings.Contains(c, "utf-8") {
		found.add("charset", Fault{Words: "Pages are sent as if they were in another alphabet's encoding: send them as " +
			"text/html; charset=utf-8.", Seen: a.seen("Content-Type")})
	}
	switch age, known := maxAge(h); {
	case strings.Contains(h.Get("Cache-Control"), "immutable") || known && age > 3600:
		found.add("long", Fault{Words: "Pages are kept by browsers for long: a correction would not be seen. Send " +
			"Cache-Control: public, max-age=60, stale-while-revalidate=600 for all but what has a hash in its name.",
			Seen: a.seen("Cache-Control")})
	case h.Get("Cache-Control") == "":
		found.add("unsaid", Fault{Advice: true, Words: "Nothing says how long pages may be kept: browsers guess. Send " +
			"Cache-Control: public, max-age=60, stale-while-revalidate=600.", Seen: a.seen("Cache-Control")})
	}
	if h.Get("X-Frame-Options") != "" || strings.Contains(h.Get("Content-Security-Policy"), "frame-ancestors") {
		header := "X-Frame-Options"
		if h.Get(header) == "" {
			header = "Content-Security-Policy"
		}
		found.add("frames", Fault{Words: "A header forbids to show the pages in a frame, which is how articles show them. " +
			"Leave it out here, or name the papers' hosts in frame-ancestors.", Seen: a.seen(header)})
	}
	if h.Get("Set-Cookie") != "" {
		found.add("cookie", Fault{Words: "A cookie is set with the page, which needs none: caches keep no such answer, and readers " +
			"would have to be asked.", Seen: a.seen("Set-Cookie")})
	}
	if policy := h.Get("Content-Security-Policy"); strings.Contains(policy, "script-src") && !strings.Contains(policy, "wasm-unsafe-eval") &&
		!strings.Contains(policy, "'unsafe-eval'") {
		found.add("policy", Fault{Words: "A header forbids the program that moves the picture: readers have still ones. Add " +
			"'wasm-unsafe-eval' to script-src, or leave the header out: the pages bring a policy of their own.",
			Seen: a.seen("Content-Security-Policy")})
	}
	if h.Get("Content-Encoding") == "" && len(a.body) > 2000 {
		found.add("unpacked", Fault{Advice: true, Words: fmt.Sprintf("Pages and pictures are not packed for browsers that ask for it: "+
			"this one is %d kB, and would be a sixth. Have the network in front pack text/html, image/svg+xml and application/json.",
			len(a.body)/1000), Seen: a.seen("Content-Encoding")})
	}
}

// maxAge returns how long an answer may be kept, in seconds.
func maxAge(h http.Header) (int, bool) {
	for part := range strings.SplitSeq(h.Get("Cache-Control"), ",") {
		if n, ok := strings.CutPrefix(strings.TrimSpace(part), "max-age="); ok {
			age, err := strconv.Atoi(n)
			return age, err == nil
		}
	}
	return 0, false
}

var (
	fetchedByReaders = regexp.MustCompile(`(?:<script[^>]* src=|<link rel="?stylesheet"?[^>]* href=|"(?:plan|runtime)":)"?([^" >]+)`)
	engine           = regexp.MustCompile(`"url":"([^"]+\.wasm)","gzip":"([^"]+)"`)
	picture          = regexp.MustCompile(`<img[^>]* src="?([^" >]+)`)
	card             = regexp.MustCompile(`property="?og:image"? content="?([^" >]+)`)
)

// named looks at what a page names: as browsers, or as crawlers do.
func (v Visitor) named(ctx context.Context, p Page, found *list) {
	text := string(p.Want)
	for _, m := range fetchedByReaders.FindAllStringSubmatch(text, -1) {
		v.asset(ctx, p, m[1], reader, found)
	}
	if m := engine.FindStringSubmatch(text); m != nil {
		v.asset(ctx, p, m[1], reader, found)
		v.asset(ctx, p, m[2], reader, found)
	}
	for _, pattern := range []*regexp.Regexp{picture, card} {
		if m := pattern.FindStringSubmatch(text); m != nil {
			v.asset(ctx, p, m[1], crawler, found)
		}
	}
}

// asset looks at a file that a page names.
func (v Visitor) asset(ctx context.Context, p Page, name, who string, found *list) {
	base, err := url.Parse(v.Base + p.Name)
	if err != nil {
		return
	}
	to, err := base.Parse(name)
	if err != nil {
		return
	}
	a, err := v.get(ctx, who, to.String(), "null")
	if err != nil {
		found.add("reach", Fault{Words: "A file that the page names can't be reached.", Seen: fmt.Sprintf("GET %s: %v", to, err)})
		return
	}
	kind, plain := path.Ext(to.Path), a.plain
	switch {
	case a.status != http.StatusOK:
		found.add("missing"+kind, Fault{Words: "A file that the page names does not come.", Seen: a.seen("")})
		return
	case who == crawler && a.header.Get("Content-Encoding") != "":
		found.add("encoded", Fault{Words: "Pictures are sent packed to programs that have not said that they can unpack them.",
			Seen: a.seen("Content-Encoding")})
		return
	case plain == nil || !isWhole(to.Path, plain):
		found.add("changed"+kind, Fault{Words: "A file comes changed on its way: something in between rewrites it (minifies, recodes, " +
			"packs twice). Have it leave these files alone: Cache-Control: no-transform is understood by most.", Seen: a.seen("Content-Encoding")})
		return
	}
	v.assetHeaders(a, kind, found)
}

// assetHeaders looks at what comes with a file that never changes.
func (v Visitor) assetHeaders(a *answer, kind string, found *list) {
	if want := wanted[kind]; want != "" && !strings.HasPrefix(a.header.Get("Content-Type"), want) {
		found.add("type"+kind, Fault{Words: fmt.Sprintf("Files that end in %s are not sent as %s. %s", kind, want, without[kind]),
			Seen: a.seen("Content-Type")})
	}
	if age, known := maxAge(a.header); !known || age < 30*24*3600 {
		found.add("short", Fault{Advice: true, Words: "Files whose names have their hash are asked for again and again, though they never " +
			"change: send Cache-Control: public, max-age=31536000, immutable with them.", Seen: a.seen("Cache-Control")})
	}
	if (kind == ".wasm" || kind == ".plan") && a.header.Get("Access-Control-Allow-Origin") != "*" {
		found.add("cors", Fault{Words: "In frames that may only run scripts (WordPress and AMP make such) the picture stays still: the host does " +
			"not let them fetch the program. Send Access-Control-Allow-Origin: * with all files. " + v.Share,
			Seen: a.seen("Access-Control-Allow-Origin")})
	}
	if kind == ".wasm" && a.header.Get("Content-Encoding") == "" {
		found.add("engine", Fault{Advice: true, Words: "The program is not packed on its way; pages take its .gz instead, and unpack it by themselves.",
			Seen: a.seen("Content-Encoding")})
	}
}

var wanted = map[string]string{".wasm": "application/wasm", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png"}

var without = map[string]string{
	".wasm": "Browsers cannot compile it while it comes, and do not keep what they compiled.",
	".js":   "Browsers do not run it: there is no motion.", ".css": "Browsers do not use it: pages have no layout.",
	".svg": "Browsers do not show it: there are no pictures.", ".png": "Networks do not show the card.",
}
