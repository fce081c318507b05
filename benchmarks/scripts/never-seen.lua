-- Sends a token with each request that no request before had: the lines of a file, from a given one on.
-- wrk -s never-seen.lua <url> -- <file> <first line, from 0> <length of a line>

local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init(args)
    used = 0
    exhausted = false
    file = assert(io.open(args[1], "r"))
    file:seek("set", tonumber(args[2]) * tonumber(args[3]))
    head = "GET " .. wrk.path .. " HTTP/1.1\r\nHost: " .. wrk.headers["Host"] .. "\r\nAuthorization: Bearer "
end

function request()
    local token = file:read("*l")
    if token == nil then
        exhausted = true
        file:seek("set", 0)
        token = file:read("*l")
    end
    used = used + 1
    return head .. token .. "\r\n\r\n"
end

function done()
    print("Tokens used: " .. threads[1]:get("used"))
    if threads[1]:get("exhausted") then
        print("Tokens exhausted")
    end
end
