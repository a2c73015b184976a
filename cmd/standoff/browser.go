package main

import (
	"os"
	"os/exec"
	"runtime"
)

// openBrowser asks the system to show an address to whoever sits at it. Where that
// fails nothing is said: the address is printed as well.
func openBrowser(address string) {
	name, args := browserCall(runtime.GOOS, address)
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return // xdg-open would take over the terminal with a browser of text
	}
	cmd := exec.Command(name, args...)
	if cmd.Start() == nil {
		go cmd.Wait()
	}
}

// browserCall returns what a system is called with to open an address.
func browserCall(system, address string) (name string, args []string) {
	switch system {
	case "darwin":
		return "open", []string{address}
	case "windows": // not "start": its shell takes the & of an address for its own
		return "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	return "xdg-open", []string{address}
}
