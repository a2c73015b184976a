package preview

import (
	"cmp"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/terminal"
	"standoff/web"
)

// reach returns where a listener can be reached, as hosts with its port: on this
// machine alone, or from wherever its address leads. The first is for this
// machine, if there is one.
func reach(addr *net.TCPAddr, local []net.Addr) []string {
	if !addr.IP.IsUnspecified() {
		return []string{addr.String()}
	}
	at := func(ip net.IP) string {
		return (&net.TCPAddr{IP: ip, Port: addr.Port}).String()
	}
	hosts := []string{at(net.IPv4(127, 0, 0, 1))}
	var long []string // addresses of IPv6, for where there are no others
	for _, a := range local {
		n, ok := a.(*net.IPNet)
		switch {
		case !ok || !n.IP.IsGlobalUnicast():
		case n.IP.To4() != nil:
			hosts = append(hosts, at(n.IP))
		default:
			long = append(long, at(n.IP))
		}
	}
	if len(hosts) == 1 && addr.IP.To4() == nil {
		hosts = append(hosts, long...)
	}
	return hosts
}

// warnOfReach prints who can read along where other machines reach a preview.
func warnOfReach(w io.Writer) {
	fmt.Fprint(w, `standoff: other machines can reach this preview. Whoever has one of its addresses,
  with the key in it, reads the story as you write it, sources and mistakes and
  all; so does whoever listens in on the network, as nothing is encrypted. The
  key is new whenever you start serve: give it to nobody else, and stop with
  Ctrl+C when you are done. Without -addr only this machine is answered.
`)
}

// teller returns a function that reports to the author what was refused, each reason once: a
// page that tries again and again fills no screen.
func teller(w io.Writer) func(*web.Refusal, *http.Request) {
	var mu sync.Mutex
	told := map[*web.Refusal]bool{}
	return func(why *web.Refusal, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		if told[why] {
			return
		}
		told[why] = true
		// Quoted: they may hold anything, orders to the terminal as well.
		from := fmt.Sprintf("to host %.80q", r.Host)
		if origin := r.Header.Get("Origin"); origin != "" {
			from += fmt.Sprintf(", from %.80q", origin)
		}
		fmt.Fprintf(w, "standoff: a request %s was refused. %s\n", from, why.Why)
	}
}

// Announce prints the addresses at which the stories are, and who can read
// along, where it is not this machine alone. It returns the first of them.
func (g *guard) Announce(there *net.TCPAddr, boards []board.Storyboard, t terminal.Terminal) (first string) {
	local, _ := net.InterfaceAddrs() // where the system does not tell, others have to know it
	root := "/"
	if g.locked {
		root += g.Key + "/"
	}
	for _, host := range reach(there, local) {
		for _, b := range boards {
			address := fmt.Sprintf("http://%s%s%s", host, root, previewQuery(boards, b.ID))
			first = cmp.Or(first, address)
			fmt.Fprintln(t.Out, address)
		}
	}
	if g.wide {
		warnOfReach(t.Err)
	}
	return first
}

// previewQuery leads from a preview's root to a story; the first is there.
func previewQuery(boards []board.Storyboard, id string) string {
	if id == boards[0].ID {
		return ""
	}
	return "?story=" + id
}
