package preview

import (
	"bytes"
	"net"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/terminal"
)

func TestReachNamesEveryAddress(t *testing.T) {
	local := []net.Addr{
		&net.IPNet{IP: net.IPv4(127, 0, 0, 1)}, &net.IPNet{IP: net.ParseIP("fe80::1")},
		&net.IPNet{IP: net.IPv4(192, 168, 1, 9)}, &net.IPNet{IP: net.ParseIP("2001:db8::9")},
	}
	for _, c := range []struct {
		ip    string
		local []net.Addr
		want  string
	}{
		{"127.0.0.1", local, "127.0.0.1:80"},
		{"::1", local, "[::1]:80"},
		{"10.0.0.7", local, "10.0.0.7:80"},
		{"0.0.0.0", local, "127.0.0.1:80 192.168.1.9:80"},
		{"::", local, "127.0.0.1:80 192.168.1.9:80"},
		{"::", local[3:], "127.0.0.1:80 [2001:db8::9]:80"},
		{"0.0.0.0", local[3:], "127.0.0.1:80"},
		{"0.0.0.0", nil, "127.0.0.1:80"},
	} {
		there := &net.TCPAddr{IP: net.ParseIP(c.ip), Port: 80}
		if got := strings.Join(reach(there, c.local), " "); got != c.want {
			t.Errorf("who listens at %s is reached at %s, want %s", c.ip, got, c.want)
		}
	}
}

// TestReachIsToldInPlainWords holds that the address is told with its key where it has
// one, and who can read along.
func TestReachIsToldInPlainWords(t *testing.T) {
	for _, c := range []struct {
		ip          string
		key         bool
		keyed, warn bool
	}{
		{"127.0.0.1", false, false, false}, {"127.0.0.1", true, true, false},
		{"::1", false, false, false}, {"0.0.0.0", false, true, true}, {"10.0.0.7", false, true, true},
	} {
		var out, errOut bytes.Buffer
		term := terminal.Terminal{Out: &out, Err: &errOut}
		there := &net.TCPAddr{IP: net.ParseIP(c.ip), Port: 80}
		g := NewGuard("x:80", there, c.key, term)
		g.Announce(there, []board.Storyboard{{ID: "a"}, {ID: "b"}}, term)
		first, _, _ := strings.Cut(out.String(), "\n")
		if strings.HasSuffix(first, ":80/"+g.Key+"/") != c.keyed || !c.keyed && !strings.HasSuffix(first, ":80/") ||
			!strings.Contains(out.String(), "/?story=b\n") {
			t.Errorf("%s is announced as\n%s", c.ip, &out)
		}
		if strings.Contains(errOut.String(), "reads the story as you write it") != c.warn {
			t.Errorf("%s: who can read along: %q", c.ip, &errOut)
		}
	}
}
